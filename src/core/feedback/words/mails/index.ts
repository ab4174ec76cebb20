import { CA_MAILS } from './ca';
import { EN_MAILS } from './en';
import { FI_MAILS } from './fi';
import type { MailWords } from './model';
import { NB_MAILS } from './nb';
import { SV_MAILS } from './sv';

export const MAIL_LANGUAGES: readonly MailWords[] = [EN_MAILS, NB_MAILS, SV_MAILS, FI_MAILS, CA_MAILS];
