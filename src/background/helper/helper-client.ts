import { nameFaults } from '../../core/name-faults.ts';
import { fail, succeed, type Result } from '../../core/result.ts';
import {
  helperReplies,
  replyEnvelope,
  type HelperAction,
  type HelperPayload,
  type HelperReply,
  type ReplyFrame,
} from '../../messaging/helper-protocol.ts';
import type { HelperProblem } from '../../messaging/helper-state.ts';

/** A native port, as far as it is used. */
export interface HelperPort {
  postMessage(message: object): void;
  disconnect(): void;
  readonly onMessage: { addListener(listener: (message: unknown) => void): void };
  readonly onDisconnect: { addListener(listener: () => void): void };
}

/** Calls over one port. Each is settled: by its answer, by time, or when the port closes. None throws. */
export interface HelperClient {
  call<Action extends HelperAction>(
    action: Action,
    payload: HelperPayload<Action>,
    /** Milliseconds for this call alone. */
    patience?: number,
  ): Promise<Result<HelperReply<Action>, HelperProblem>>;
  /** Closes the port; calls that wait are answered with `disconnected`. */
  close(): void;
}

interface Waiting {
  readonly action: HelperAction;
  readonly settle: (outcome: Result<unknown, HelperProblem>) => void;
  readonly pieces: string[];
}

export interface ClientOptions {
  /** Milliseconds after which a call without its whole answer is given up. */
  readonly patience: number;
  /** What the browser says about a port that closed. Asked in the event itself, since it knows only there. */
  readonly whyClosed: () => HelperProblem;
  /** The port is closed, by either side. */
  readonly onClose: (problem: HelperProblem) => void;
}

/** @see HelperClient */
export function createHelperClient(
  port: HelperPort,
  { patience: usual, whyClosed, onClose }: ClientOptions,
): HelperClient {
  const waiting = new Map<number, Waiting>();
  let last = 0;
  let closed: HelperProblem | undefined;

  function end(problem: HelperProblem): void {
    if (closed !== undefined) return;
    closed = problem;
    for (const { settle } of [...waiting.values()]) settle(fail(problem));
    onClose(problem);
  }

  function receive(frame: ReplyFrame): void {
    const { id } = frame;
    const call = id === null ? undefined : waiting.get(id);
    if ('error' in frame) {
      const problem = { id: frame.error.code, detail: frame.error.detail };
      // An error to no call in particular: whoever waits can't be told from the others.
      if (id === null) for (const { settle } of [...waiting.values()]) settle(fail(problem));
      else call?.settle(fail(problem));
      return;
    }
    // Late for a call that was given up.
    if (call === undefined) return;
    if ('reply' in frame) call.settle(parseReply(call.action, frame.reply));
    else if (frame.part !== call.pieces.length) call.settle(badReply(`piece ${String(frame.part)} out of turn`));
    else {
      call.pieces.push(frame.data);
      if (frame.part === frame.parts - 1) call.settle(joinPieces(call));
    }
  }

  port.onMessage.addListener((message) => {
    const frame = replyEnvelope.safeParse(message);
    if (frame.success) receive(frame.data);
    else for (const { settle } of [...waiting.values()]) settle(badReply('no frame of ours'));
  });
  port.onDisconnect.addListener(() => end(whyClosed()));

  function call<Action extends HelperAction>(
    action: Action,
    payload: HelperPayload<Action>,
    patience = usual,
  ): Promise<Result<HelperReply<Action>, HelperProblem>> {
    if (closed !== undefined) return Promise.resolve(fail(closed));
    const id = ++last;
    return new Promise((resolve) => {
      const timer = setTimeout(() => settle(fail({ id: 'timeout', detail: action })), patience);
      const settle = (outcome: Result<unknown, HelperProblem>): void => {
        clearTimeout(timer);
        waiting.delete(id);
        resolve(outcome as Result<HelperReply<Action>, HelperProblem>);
      };
      waiting.set(id, { action, settle, pieces: [] });
      try {
        port.postMessage({ id, action, ...payload });
      } catch (error) {
        // The port closed and its event is still to come, or the message is longer than the browser carries.
        settle(fail({ id: 'disconnected', detail: String(error) }));
      }
    });
  }

  return {
    call,
    close: () => {
      port.disconnect();
      // Closing from our side raises no event here.
      end({ id: 'disconnected', detail: 'closed' });
    },
  };
}

function joinPieces({ action, pieces }: Waiting): Result<unknown, HelperProblem> {
  let reply: unknown;
  try {
    reply = JSON.parse(pieces.join(''));
  } catch {
    return badReply('pieces that give no JSON');
  }
  return parseReply(action, reply);
}

function parseReply(action: HelperAction, reply: unknown): Result<unknown, HelperProblem> {
  const parsed = helperReplies[action].safeParse(reply);
  return parsed.success ? succeed(parsed.data) : badReply(`${action}: ${nameFaults(parsed.error).slice(0, 300)}`);
}

function badReply(detail: string) {
  return fail<HelperProblem>({ id: 'bad-reply', detail });
}
