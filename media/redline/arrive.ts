import type {
  Choice,
  PanelChange,
  PanelComment,
  PanelLabels,
  PanelState,
  ToPanel,
} from '../../src/features/redline/protocol';
import { isFields, isList, isText, type Fields } from '../shared/checks';
import { isElement } from '../shared/known';

/** A message of the extension, or null for anything else. */
export function readToPanel(message: unknown): ToPanel | null {
  if (!isFields(message)) return null;
  switch (message['type']) {
    case 'show':
      return isShow(message) ? (message as unknown as ToPanel) : null;
    case 'tell':
      return isState(message['state']) && isText(message['message']) ? (message as unknown as ToPanel) : null;
    case 'goTo':
      return isText(message['change']) ? (message as unknown as ToPanel) : null;
    default:
      return null;
  }
}

function isShow(message: Fields): boolean {
  return (
    isState(message['state']) &&
    isText(message['language']) &&
    isText(message['summary']) &&
    isLabels(message['labels']) &&
    isList(message['olderVersions'], isChoice) &&
    isList(message['newerVersions'], isChoice) &&
    isList(message['rows'], (row) => isElement(row)) &&
    isList(message['changes'], isChange) &&
    isList(message['comments'], isComment)
  );
}

const isVersion = (value: unknown): boolean => value === 'now' || Number.isInteger(value);

const isState = (value: unknown): value is PanelState =>
  isFields(value) && isText(value['document']) && Number.isInteger(value['from']) && isVersion(value['to']);

const isChoice = (value: unknown): value is Choice =>
  isFields(value) && isVersion(value['value']) && isText(value['label']);

const isChange = (value: unknown): value is PanelChange =>
  isFields(value) &&
  isText(value['id']) &&
  isText(value['label']) &&
  isText(value['asked']) &&
  isList(value['possible'], isText) &&
  isList(value['comments'], isText);

const isComment = (value: unknown): value is PanelComment =>
  isFields(value) && isText(value['id']) && isText(value['label']) && typeof value['isOpen'] === 'boolean';

/** Which labels there are, so that one that is missing is noticed and not shown as `undefined`. */
const LABELS: Readonly<Record<Exclude<keyof PanelLabels, 'legend'>, true>> = {
  heading: true,
  from: true,
  to: true,
  filter: true,
  all: true,
  unasked: true,
  open: true,
  oneComment: true,
  previous: true,
  next: true,
  comments: true,
  print: true,
  save: true,
  toolbar: true,
  none: true,
};

const isLabels = (value: unknown): value is PanelLabels =>
  isFields(value) &&
  Object.keys(LABELS).every((name) => isText(value[name])) &&
  isList(value['legend'], (item) => isFields(item) && isText(item['mark']) && isText(item['label']));
