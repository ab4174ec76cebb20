import * as vscode from 'vscode';
import { hashOf } from '../store/drafts';
import type { App } from './app';

/**
 * Whether the thing with this key happens for the first time, in whatever window. Windows share a folder of what was told: who creates the
 * file of an event tells of it.
 */
export async function firstTime({ ports, context }: App, key: string): Promise<boolean> {
  // Nothing may be noted without trust, so it would be told again and again.
  if (!vscode.workspace.isTrusted) return false;
  const name = await hashOf(new TextEncoder().encode(key));
  const file = ports.files.join(context.globalStorageUri.toString(), 'told', name);
  const created = await ports.files.create(file, new Uint8Array());
  // Where nothing can be kept it is better to tell twice than never.
  return !created.ok || created.value;
}
