import { nameFaults } from '../../core/name-faults.ts';
import { fail, type Result } from '../../core/result.ts';
import { cutReply } from '../../messaging/cut-reply.ts';
import {
  helperRequests,
  requestEnvelope,
  type HelperAction,
  type HelperErrorCode,
  type HelperPayload,
  type HelperReply,
  type ReplyFrame,
} from '../../messaging/helper-protocol.ts';
import { encodeFrame, readFrames } from './frames.ts';

/** Why a request was not done, as `helperErrors` words it. */
export interface Refusal {
  readonly code: HelperErrorCode;
  readonly detail: string;
}

type Awaitable<Value> = Value | Promise<Value>;

/** What does each action. */
export type HostHandlers = {
  readonly [Action in HelperAction]: (
    payload: HelperPayload<Action>,
  ) => Awaitable<Result<HelperReply<Action>, Refusal>>;
};

export interface ServePorts {
  readonly input: AsyncIterable<Uint8Array>;
  /** Resolves when more may be written. */
  readonly write: (frame: Buffer) => Promise<void>;
  readonly handlers: HostHandlers;
  /** For a person who reads the browser's log. */
  readonly log: (line: string) => void;
}

/**
 * Answers requests one after the other until the input ends. Gives the exit code: 0 after a clean end, 1 when the
 * input ended within a frame or could not be framed at all.
 */
export async function serve({ input, write, handlers, log }: ServePorts): Promise<0 | 1> {
  const send = async (frame: ReplyFrame): Promise<void> => write(encodeFrame(frame));
  const refuse = (id: number | null, { code, detail }: Refusal): Promise<void> =>
    send({ id, error: { code, detail: detail.slice(0, 500) } });
  let greeted = false;
  for await (const frame of readFrames(input)) {
    switch (frame.kind) {
      case 'truncated':
        log(`the input ended ${String(frame.missing)} bytes too early`);
        return 1;
      case 'oversize':
        await refuse(null, { code: 'too-large', detail: String(frame.length) });
        log(`a frame of ${String(frame.length)} bytes: this is no native messaging`);
        return 1;
      case 'message': {
        const request = readRequest(frame.json);
        if (!request.ok) {
          await refuse(request.problem.id, request.problem);
          break;
        }
        const { id, action, payload } = request.value;
        if (!greeted && action !== 'hello') {
          await refuse(id, { code: 'no-handshake', detail: action });
          break;
        }
        greeted = true;
        const outcome = await answer(handlers, action, payload);
        if (outcome.ok) for (const piece of cutReply(id, outcome.value)) await send(piece);
        else await refuse(id, outcome.problem);
      }
    }
  }
  return 0;
}

interface Request {
  readonly id: number;
  readonly action: HelperAction;
  readonly payload: unknown;
}

/** Parses a request; what is wrong with it comes with its id where it has one, so that its caller is told. */
function readRequest(json: string): Result<Request, Refusal & { readonly id: number | null }> {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return fail({ id: null, code: 'bad-request', detail: 'not JSON' });
  }
  const envelope = requestEnvelope.safeParse(value);
  if (!envelope.success) return fail({ id: idOf(value), code: 'bad-request', detail: nameFaults(envelope.error) });
  const { id, action, ...rest } = envelope.data;
  const payload = helperRequests[action].safeParse(rest);
  return payload.success
    ? { ok: true, value: { id, action, payload: payload.data } }
    : fail({ id, code: 'bad-request', detail: `${action}: ${nameFaults(payload.error)}` });
}

function idOf(value: unknown): number | null {
  const id = typeof value === 'object' && value !== null && 'id' in value ? value.id : null;
  return typeof id === 'number' && Number.isInteger(id) && id > 0 ? id : null;
}

async function answer(
  handlers: HostHandlers,
  action: HelperAction,
  payload: unknown,
): Promise<Result<unknown, Refusal>> {
  const handle = handlers[action] as (payload: unknown) => Awaitable<Result<unknown, Refusal>>;
  try {
    return await handle(payload);
  } catch (error) {
    // A mistake of ours must not take the connection, and every other call on it, along.
    return fail({ code: 'failed', detail: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
}
