import { isFields, isList, isNumber, isText, isTruth, type Check } from '../shared/checks';
import { readFilter, readSort } from './order';
import { FIRST_CHOICES, type Choices } from './view';

/** What the panel kept, as far as it can be believed. */
export function readChoices(kept: unknown): { choices: Choices; scroll: number } {
  if (!isFields(kept) || !isFields(kept['choices'])) return { choices: FIRST_CHOICES, scroll: 0 };
  const { sort, filter, asTable, projects, documents, pages } = kept['choices'];
  const choices: Choices = {
    sort: readSort(sort),
    filter: readFilter(filter),
    asTable: asTable === true,
    projects: recordOf<boolean>(projects, isTruth),
    documents: isList(documents, isText) ? (documents as readonly string[]) : [],
    pages: recordOf<number>(pages, isNumber),
  };
  return { choices, scroll: isNumber(kept['scroll']) ? kept['scroll'] : 0 };
}

function recordOf<T>(value: unknown, isRight: Check): Readonly<Record<string, T>> {
  if (!isFields(value)) return {};
  return Object.fromEntries(Object.entries(value).filter(([, one]) => isRight(one))) as Record<string, T>;
}
