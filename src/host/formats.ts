import type { FormatReaders } from '../store/feedback';

/** The rooms of formats, each loaded when a file of its kind is read. */
export const formatReaders: FormatReaders = {
  docx: async (bytes) => (await import('../formats/docx')).readDocx(bytes),
  pdf: async (bytes) => (await import('../formats/pdf')).readPdf(bytes),
  mail: async (bytes) => (await import('../formats/mail')).readEml(bytes),
};
