import { connect, type Socket } from 'node:net';
import { z } from 'zod/mini';

const packetSchema = z.looseObject({ from: z.string(), type: z.optional(z.string()), error: z.optional(z.string()) });
type Packet = z.infer<typeof packetSchema>;
const targetSchema = z.looseObject({ actor: z.string(), consoleActor: z.optional(z.string()), url: z.string() });
type Target = z.infer<typeof targetSchema>;

const isBackground = (url: string): boolean => /\/(_generated_background_page|background)\.html$/.test(url);

/**
 * The little of Firefox's remote debugging protocol that a test needs: code evaluated in an extension's background
 * page. WebDriver BiDi, which drives the tabs, keeps pages of extensions out of reach.
 * https://firefox-source-docs.mozilla.org/devtools/backend/protocol.html
 */
export class FirefoxDebugger {
  readonly #socket: Socket;
  #received: Buffer = Buffer.alloc(0);
  readonly #packets: Packet[] = [];
  #wake: () => void = () => undefined;
  #evaluations = 0;
  readonly #watched = new Set<string>();
  readonly #targets = new Map<string, Target>();

  private constructor(socket: Socket) {
    this.#socket = socket;
    socket.on('data', (chunk: Buffer) => {
      this.#received = Buffer.concat([this.#received, chunk]);
      this.#cut();
      this.#wake();
    });
  }

  /** Connects to the port that `--start-debugger-server` named, as soon as it answers. */
  static async connect(port: number, signal: AbortSignal): Promise<FirefoxDebugger> {
    for (;;) {
      signal.throwIfAborted();
      const socket = connect(port, '127.0.0.1');
      const opened = await new Promise<boolean>((resolve) => {
        socket.once('connect', () => resolve(true));
        socket.once('error', () => resolve(false));
      });
      if (!opened) {
        await new Promise((resolve) => setTimeout(resolve, 50)); // Firefox is still starting
        continue;
      }
      const client = new FirefoxDebugger(socket);
      await client.#until((packet) => packet.from === 'root');
      return client;
    }
  }

  close(): void {
    this.#socket.destroy();
  }

  /**
   * Evaluates an expression in the background page of an extension. It may give a promise; what it settles to is
   * returned as a string. Throws what the expression throws.
   */
  async evaluateInExtension(id: string, expression: string): Promise<string> {
    return this.#run(await this.#backgroundConsole(id), expression);
  }

  /** As `evaluateInExtension`, in the browser's own process: what only its settings can do. */
  async evaluateInBrowser(expression: string): Promise<string> {
    const { processDescriptor } = await this.#ask('root', { type: 'getProcess', id: 0 });
    const { actor } = z.looseObject({ actor: z.string() }).parse(processDescriptor);
    const { process } = await this.#ask(actor, { type: 'getTarget' });
    return this.#run(z.looseObject({ consoleActor: z.string() }).parse(process).consoleActor, expression);
  }

  async #run(console: string, expression: string): Promise<string> {
    const key = `result${String(this.#evaluations++)}`;
    const run = `Promise.resolve().then(() => (${expression})).then((value) => '=' + value, (error) => '!' + error)`;
    await this.#evaluate(console, `globalThis.${key} = undefined; ${run}.then((text) => { ${key} = text; }); ''`);
    let length = Number.NaN;
    while (Number.isNaN(length)) length = Number(await this.#evaluate(console, `String(${key}?.length)`));
    let text = '';
    // the protocol hands out longer strings by reference only
    for (let at = 0; at < length; at += 9000)
      text += await this.#evaluate(console, `${key}.slice(${String(at)}, ${String(at + 9000)})`);
    if (text.startsWith('!')) throw new Error(text.slice(1));
    return text.slice(1);
  }

  /** The console of the background page; it changes when Firefox unloads an idle page and loads it again. */
  async #backgroundConsole(id: string): Promise<string> {
    if (!this.#watched.has(id)) {
      const { addons } = await this.#ask('root', { type: 'listAddons' });
      const list = z.array(z.looseObject({ id: z.string(), actor: z.string() })).parse(addons);
      const addon = list.find((one) => one.id === id);
      if (addon === undefined) throw new Error(`no extension ${id}`);
      const watcher = z.looseObject({ actor: z.string() }).parse(await this.#ask(addon.actor, { type: 'getWatcher' }));
      this.#send(watcher.actor, { type: 'watchTargets', targetType: 'frame' });
      this.#watched.add(id);
    }
    for (;;) {
      for (const { consoleActor, url } of this.#targets.values())
        if (consoleActor !== undefined && isBackground(url)) return consoleActor;
      await new Promise<void>((resolve) => (this.#wake = resolve));
    }
  }

  /** Evaluates and returns a short string. */
  async #evaluate(console: string, text: string): Promise<string> {
    const { resultID } = await this.#ask(console, { type: 'evaluateJSAsync', text });
    const answer = await this.#until((packet) => packet.type === 'evaluationResult' && packet['resultID'] === resultID);
    if (answer['hasException'] === true) throw new Error(String(answer['exceptionMessage']));
    return z.string().parse(answer['result']);
  }

  async #ask(actor: string, message: Readonly<Record<string, unknown>>): Promise<Packet> {
    this.#send(actor, message);
    const reply = await this.#until((packet) => packet.from === actor && packet.type === undefined);
    if (reply.error !== undefined) throw new Error(`${actor} ${String(message['type'])}: ${JSON.stringify(reply)}`);
    return reply;
  }

  #send(to: string, message: Readonly<Record<string, unknown>>): void {
    const body = Buffer.from(JSON.stringify({ to, ...message }));
    this.#socket.write(Buffer.concat([Buffer.from(`${body.length}:`), body]));
  }

  async #until(wanted: (packet: Packet) => boolean): Promise<Packet> {
    for (;;) {
      const at = this.#packets.findIndex(wanted);
      if (at >= 0) return this.#packets.splice(at, 1)[0] as Packet;
      await new Promise<void>((resolve) => (this.#wake = resolve));
    }
  }

  #cut(): void {
    for (;;) {
      const colon = this.#received.indexOf(':');
      if (colon < 0) return;
      const length = Number(this.#received.subarray(0, colon).toString('latin1'));
      if (this.#received.length < colon + 1 + length) return;
      const body = this.#received.subarray(colon + 1, colon + 1 + length).toString('utf8');
      this.#received = this.#received.subarray(colon + 1 + length);
      this.#take(packetSchema.parse(JSON.parse(body)));
    }
  }

  #take(packet: Packet): void {
    if (packet.type === 'target-available-form') {
      const target = targetSchema.parse(packet['target']);
      this.#targets.set(target.actor, target);
    } else if (packet.type === 'target-destroyed-form') {
      this.#targets.delete(z.pick(targetSchema, { actor: true }).parse(packet['target']).actor);
    } else this.#packets.push(packet);
  }
}
