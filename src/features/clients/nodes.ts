import type { Comment, Round, RoundSummary } from '../../core/model';
import type { CarriesSubject, Subject } from '../../host/subject';
import type { Location } from '../../store/ports';
import { lastDocument } from '../../store/picture';
import type { ClientState, DocumentState, LibraryState, ProjectState, WholeState } from '../../store/state';

/** The rows of the Clients view as plain data: client > project > document > round > comment. */
export type Node = ClientNode | ProjectNode | DocumentNode | RoundNode | CommentNode;

interface NodeBase {
  /** Stays the same while the thing it stands for does, so that rows stay open when the view is redrawn. */
  readonly id: string;
  readonly parent: Node | null;
}

/** Its subject is the document that was dealt with last. */
export interface ClientNode extends NodeBase, CarriesSubject {
  readonly kind: 'client';
  readonly client: ClientState;
}

export interface ProjectNode extends NodeBase {
  readonly kind: 'project';
  readonly project: ProjectState;
}

export interface DocumentNode extends NodeBase, CarriesSubject {
  readonly kind: 'document';
  readonly state: DocumentState;
}

export interface RoundNode extends NodeBase, CarriesSubject {
  readonly kind: 'round';
  readonly state: DocumentState;
  readonly round: RoundSummary;
}

export interface CommentNode extends NodeBase, CarriesSubject {
  readonly kind: 'comment';
  readonly state: WholeState;
  readonly round: Round;
  readonly comment: Comment;
}

/** The same state gives the same rows, object for object: that is how the editor knows a row again that is to be revealed. */
export const rootNodes = remembered((state: LibraryState): readonly Node[] =>
  state.clients.map((client) => ({
    kind: 'client',
    id: `client ${client.folder} ${client.name}`,
    parent: null,
    client,
    subject: { document: lastDocument(client) ?? '' },
  })),
);

/** The rows below, but for the comments of a round: those have to be read. */
export const childNodes = remembered(makeChildNodes);

/** The comments of a round, from all that its document says. */
export function commentNodes(parent: RoundNode, state: WholeState): readonly CommentNode[] {
  const round = state.document.rounds[parent.round.number - 1];
  return round?.comments.map((comment) => commentNode(comment, parent, { state, round })) ?? [];
}

function remembered<K extends object, V>(make: (key: K) => V): (key: K) => V {
  const known = new WeakMap<K, V>();
  return (key) => {
    const value = known.get(key) ?? make(key);
    known.set(key, value);
    return value;
  };
}

function makeChildNodes(node: Node): readonly Node[] {
  switch (node.kind) {
    case 'client':
      return [
        ...node.client.projects.map((project): Node => ({
          kind: 'project',
          id: `${node.id} project ${project.name}`,
          parent: node,
          project,
        })),
        ...node.client.documents.map((state) => documentNode(state, node)),
      ];
    case 'project':
      return node.project.documents.map((state) => documentNode(state, node));
    case 'document':
      // The newest round first: it is the one that is worked on.
      return [...node.state.document.rounds].reverse().map((round) => roundNode(round, node));
    case 'round':
    case 'comment':
      return [];
  }
}

/** The row of a document, with the rows above it. */
export function findDocumentNode(state: LibraryState, location: Location): DocumentNode | null {
  const search = (nodes: readonly Node[]): DocumentNode | null => {
    for (const node of nodes) {
      if (node.kind === 'document' && node.state.location === location) return node;
      const found = node.kind === 'client' || node.kind === 'project' ? search(childNodes(node)) : null;
      if (found) return found;
    }
    return null;
  };
  return search(rootNodes(state));
}

function documentNode(state: DocumentState, parent: Node): DocumentNode {
  const subject: Subject = { document: state.location };
  return { kind: 'document', id: `document ${state.location}`, parent, state, subject };
}

function roundNode(round: RoundSummary, parent: DocumentNode): RoundNode {
  const { state } = parent;
  const subject = { document: state.location, round: round.number };
  return { kind: 'round', id: `${parent.id} round ${round.number}`, parent, state, round, subject };
}

function commentNode(
  comment: Comment,
  parent: RoundNode,
  { state, round }: Pick<CommentNode, 'state' | 'round'>,
): CommentNode {
  const subject = { document: state.location, round: round.number, comment: comment.id };
  return {
    kind: 'comment',
    id: `${parent.id} comment ${comment.id}`,
    parent,
    state,
    round,
    comment,
    subject,
  };
}
