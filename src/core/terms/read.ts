import {
  asMap,
  asScalar,
  defined,
  noteShape,
  numberField,
  startReading,
  textField,
  wordsOf,
  type Reading,
} from '../yaml/fields';
import { say, type Said } from '../said';
import { memberOf } from '../yaml/locate';
import { parseYaml } from '../yaml/parse';
import { isNull, type CollectionNode, type YamlNode } from '../yaml/tree';
import { NO_TERMS, type Agreement, type ClientTerms, type ProjectTerms, type TermsReading } from './model';
import { isCurrency, isLanguage } from './money';
import { noteOddKeys } from './oddKeys';
import { dayList, textList, weekdayList } from './readLists';
import { mistakeList } from './readMistakes';
import { readPrice } from './readPrice';

const ROUNDS = { min: 0, whole: true };
const DAYS = { min: 0, whole: true };
const MONEY = { min: 0, whole: false };

/**
 * Reads `.rounds/clients.yaml`. What is of the wrong shape is left out and noted at its place; the rest still holds. Unknown
 * keys are ignored. Offsets of problems are UTF-16 code units from the start of the text.
 */
export function readTerms(text: string): TermsReading {
  const parsed = parseYaml(text);
  if (!parsed.ok) return { terms: NO_TERMS, readable: false, problems: [parsed.problem] };
  const reading = startReading(parsed.value);
  const { root } = parsed.value;
  const map = asMap(reading, root);
  if (!map && !isNull(root))
    noteShape(reading, root, say('The terms should be a group of keys, with `clients` first.'));
  if (map) noteOddKeys(reading, map, 'terms');
  const clients = map ? namedGroups(reading, map, CLIENTS) : new Map<string, ClientTerms>();
  return { terms: { clients }, readable: true, problems: reading.problems };
}

function readClient(reading: Reading, map: CollectionNode): ClientTerms {
  noteOddKeys(reading, map, 'client');
  return {
    ...readAgreement(reading, map),
    ...defined({
      approver: textField(reading, map, 'approver'),
      language: checkedText(reading, map, {
        key: 'language',
        fits: isLanguage,
        like: say('a language tag such as nb, sv or en-GB'),
      }),
      currency: checkedText(reading, map, {
        key: 'currency',
        fits: isCurrency,
        like: say('a currency’s code of three capitals (ISO 4217) such as EUR or NOK'),
      }),
      feedbackDays: numberField(reading, map, 'feedback_days', DAYS),
      checkInDays: numberField(reading, map, 'check_in_days', DAYS),
      notes: textField(reading, map, 'notes'),
      weekend: weekdayList(reading, map, 'weekend'),
    }),
    holidays: dayList(reading, map, 'holidays'),
    goals: textList(reading, map, 'goals'),
    lessons: textList(reading, map, 'lessons'),
    mistakes: mistakeList(reading, map, 'mistakes'),
    projects: namedGroups(reading, map, PROJECTS),
  };
}

function readProject(reading: Reading, map: CollectionNode): ProjectTerms {
  noteOddKeys(reading, map, 'project');
  return {
    ...readAgreement(reading, map),
    ...defined({
      fee: numberField(reading, map, 'fee', MONEY),
      totalRounds: numberField(reading, map, 'total_rounds', ROUNDS),
    }),
  };
}

function readAgreement(reading: Reading, map: CollectionNode): Agreement {
  const includedRounds = numberField(reading, map, 'included_rounds', ROUNDS);
  return defined({ includedRounds, extraRound: readPrice(reading, map) });
}

interface Groups<T> {
  readonly key: string;
  /** What is said where there are no groups, and where one has no name. */
  readonly wrong: { readonly shape: Said; readonly name: Said };
  readonly read: (reading: Reading, map: CollectionNode) => T;
}

const CLIENTS: Groups<ClientTerms> = {
  key: 'clients',
  wrong: {
    shape: say('`clients` should have a line for each client: its name and a colon, and its terms below.'),
    name: say('The name of a client should be one text.'),
  },
  read: readClient,
};

const PROJECTS: Groups<ProjectTerms> = {
  key: 'projects',
  wrong: {
    shape: say('`projects` should have a line for each project: its name and a colon, and its terms below.'),
    name: say('The name of a project should be one text.'),
  },
  read: readProject,
};

/** A mapping from names to groups of keys; a name with nothing below it is a group without keys. */
function namedGroups<T>(
  reading: Reading,
  parent: CollectionNode,
  { key, wrong, read }: Groups<T>,
): Map<string, T> {
  const groups = new Map<string, T>();
  const node = memberOf(parent, key)?.value;
  if (!node || isNull(node)) return groups;
  const map = asMap(reading, node);
  if (!map) noteShape(reading, node, wrong.shape);
  for (const member of map?.members ?? []) {
    const name = member.key && nameOf(reading, member.key);
    if (name === null) {
      noteShape(reading, member.key ?? member.value, wrong.name);
      continue;
    }
    if (groups.has(name) && member.key)
      noteShape(
        reading,
        member.key,
        say(
          '{0} stands twice; the terms that come last are counted. Compare the two, keep what you need, and delete the other.',
          name,
        ),
        'warning',
      );
    const terms = isNull(member.value) ? EMPTY : asMap(reading, member.value);
    if (terms) groups.set(name, read(reading, terms));
    else
      noteShape(
        reading,
        member.value,
        say('The terms of {0} should be a group of keys, each on its own line. They are left out.', name),
      );
  }
  return groups;
}

const NOWHERE = { start: 0, end: 0 };
const EMPTY: CollectionNode = {
  kind: 'map',
  flow: false,
  bare: false,
  members: [],
  span: NOWHERE,
  props: null,
  anchor: null,
  tag: null,
};

function nameOf(reading: Reading, key: YamlNode): string | null {
  const scalar = asScalar(reading, key);
  return scalar && (wordsOf(scalar)?.trim() || null);
}

interface CheckedText {
  readonly key: string;
  readonly fits: (text: string) => boolean;
  readonly like: Said;
}

function checkedText(
  reading: Reading,
  map: CollectionNode,
  { key, fits, like }: CheckedText,
): string | undefined {
  const text = textField(reading, map, key);
  if (text === undefined || fits(text)) return text;
  noteShape(
    reading,
    memberOf(map, key)?.value ?? map,
    say('`{0}` should be {1}. It is left out until it is corrected.', key, like),
  );
  return undefined;
}
