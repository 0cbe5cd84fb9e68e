import { fail, succeed, type Result } from '../../core/result.ts';
import {
  helperProtocol,
  type HelperAction,
  type HelperPayload,
  type HelperReply,
} from '../../messaging/helper-protocol.ts';
import type { HelperProblem } from '../../messaging/helper-state.ts';
import { createHelperClient, type HelperClient, type HelperPort } from './helper-client.ts';

/** What the link needs of the browser. */
export interface HelperLinkPorts {
  /** Whether the person allows us to speak to programs. */
  readonly isAllowed: () => Promise<boolean>;
  /** Starts the helper. Throws where the browser has no such thing. */
  readonly connect: () => HelperPort;
  /** What the browser says about a port that has just closed; undefined when it says nothing. */
  readonly closingWords: (port: HelperPort) => string | undefined;
  /** Our own version. */
  readonly version: string;
}

/** The way to the helper: connects when something is asked, greets first, lets go when nothing more is asked. */
export interface HelperLink {
  /** Who is there; connects if need be. */
  greet(): Promise<Result<HelperReply<'hello'>, HelperProblem>>;
  call<Action extends HelperAction>(
    action: Action,
    payload: HelperPayload<Action>,
  ): Promise<Result<HelperReply<Action>, HelperProblem>>;
}

/** A copy of a big ledger's beginning, or a long text to cut, on a slow disk: still answered by then. */
const patience = 60_000;
/** Greeting takes a start of Node; somebody may be looking at the settings meanwhile. */
const greetingPatience = 15_000;
/** An open port keeps the browser's worker and the helper alive: neither shall stay for nothing. */
const idle = 20_000;

interface Greeted {
  readonly client: HelperClient;
  readonly hello: HelperReply<'hello'>;
}

function closeGreeted(outcome: Result<Greeted, HelperProblem>): void {
  if (outcome.ok) outcome.value.client.close();
}

/** @see HelperLink */
export function createHelperLink(ports: HelperLinkPorts): HelperLink {
  let connecting: Promise<Result<Greeted, HelperProblem>> | undefined;
  let calls = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function connect(): Promise<Result<Greeted, HelperProblem>> {
    let port: HelperPort;
    try {
      port = ports.connect();
    } catch (error) {
      // A worker that ran when the permission was given may get the interface only when it is started again.
      return fail({ id: 'no-permission', detail: String(error) });
    }
    const client = createHelperClient(port, {
      patience,
      whyClosed: () => toProblem(ports.closingWords(port)),
      onClose: () => {
        connecting = undefined;
      },
    });
    const greeting = { protocol: helperProtocol, extension: ports.version };
    const hello = await client.call('hello', greeting, greetingPatience);
    if (!hello.ok) {
      client.close();
      return hello;
    }
    const problem = findMisfit(hello.value);
    if (problem === undefined) return succeed({ client, hello: hello.value });
    client.close();
    return fail(problem);
  }

  /** One connection for all who ask at the same time; after a failure the next who asks tries again. */
  function greeted(): Promise<Result<Greeted, HelperProblem>> {
    if (connecting !== undefined) return connecting;
    const mine = connect();
    connecting = mine;
    const forget = (): void => {
      if (connecting === mine) connecting = undefined;
    };
    mine.then((outcome) => {
      if (!outcome.ok) forget();
    }, forget);
    return mine;
  }

  async function use<Value>(
    work: (greeting: Greeted) => Promise<Result<Value, HelperProblem>>,
  ): Promise<Result<Value, HelperProblem>> {
    clearTimeout(timer);
    calls += 1;
    try {
      if (!(await ports.isAllowed())) {
        // Taken back: a port that stands open from before is not used any more.
        if (connecting !== undefined) void connecting.then(closeGreeted);
        return fail({ id: 'no-permission', detail: '' });
      }
      const greeting = await greeted();
      return greeting.ok ? await work(greeting.value) : greeting;
    } finally {
      calls -= 1;
      if (calls === 0) {
        const mine = connecting;
        timer = setTimeout(() => void mine?.then(closeGreeted), idle);
      }
    }
  }

  return {
    greet: () => use(({ hello }) => Promise.resolve(succeed(hello))),
    call: (action, payload) => use(({ client }) => client.call(action, payload)),
  };
}

function findMisfit({ protocol }: HelperReply<'hello'>): HelperProblem | undefined {
  if (protocol === helperProtocol) return undefined;
  return { id: protocol < helperProtocol ? 'too-old' : 'too-new', detail: `protocol ${String(protocol)}` };
}

/** What the words mean with which browsers say that a host could not be started, or ended. */
function toProblem(words = ''): HelperProblem {
  if (/not found|no such native application/i.test(words)) return { id: 'not-installed', detail: words };
  if (/forbidden|not allowed|permission to use native/i.test(words)) return { id: 'forbidden', detail: words };
  return { id: 'disconnected', detail: words };
}
