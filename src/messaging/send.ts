import { browser } from 'wxt/browser';
import type { Answer, Message, MessageType, pageMessages, tabMessages, uiMessages } from './protocol.ts';

export type PageMessageType = keyof typeof pageMessages;
export type TabMessageType = keyof typeof tabMessages;
export type UiMessageType = keyof typeof uiMessages;

/** The other side could not be reached, or refused the message, or failed at it. */
export class MessageError extends Error {
  override readonly name = 'MessageError';
}

/** What travels back when there is no answer. */
export interface Refusal {
  readonly error: string;
}

function isRefusal(answer: unknown): answer is Refusal {
  return typeof answer === 'object' && answer !== null && 'error' in answer && typeof answer.error === 'string';
}

async function settle<Type extends MessageType>(type: Type, answer: Promise<unknown>): Promise<Answer<Type>> {
  let value: unknown;
  try {
    value = await answer;
  } catch (error) {
    throw new MessageError(`${type}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
  if (isRefusal(value)) throw new MessageError(`${type}: ${value.error}`);
  return (value ?? undefined) as Answer<Type>;
}

/** Sends a message to the background and gives its answer. Rejects with {@link MessageError}. */
export function send<Type extends PageMessageType | UiMessageType>(message: Message<Type>): Promise<Answer<Type>> {
  // An async function, so that “Extension context invalidated”, which is thrown at once, is a rejection too.
  const sent = async (): Promise<unknown> => browser.runtime.sendMessage(message);
  return settle(message.type as Type, sent());
}

/** Sends a message to our script in one frame of a tab and gives its answer. Rejects with {@link MessageError}. */
export function sendToTab<Type extends TabMessageType>(
  tab: number,
  frame: number,
  message: Message<Type>,
): Promise<Answer<Type>> {
  const sent = async (): Promise<unknown> => browser.tabs.sendMessage(tab, message, { frameId: frame });
  return settle(message.type as Type, sent());
}
