/** What is patched: the globals of a worker that is about to load a parser of somebody else's. */
export interface Unpacking {
  DecompressionStream: typeof DecompressionStream;
  Uint8Array: Uint8ArrayConstructor;
}

/** What is put in at once is unpacked at once, a thousandfold, before anybody can count it. In bytes. */
const slice = 16 * 1024;

/**
 * Keeps a parser that we did not write from unpacking one stream to more than `limit` bytes: eight megabytes of PDF hold
 * eight thousand, and no memory does. What is too much is refused where it would be stored, and `onTooMuch` is told:
 * such a parser may take the refusal for a damaged part, and go on without it.
 */
export function boundUnpacking(scope: Unpacking, limit: number, onTooMuch: () => void): void {
  const { DecompressionStream: Inflate, Uint8Array: Bytes } = scope;
  function refuse(): never {
    onTooMuch();
    throw new RangeError(`unpacks to more than ${String(limit)} bytes`);
  }

  scope.DecompressionStream = class {
    readonly readable: GenericTransformStream['readable'];
    readonly writable: GenericTransformStream['writable'];

    constructor(format: CompressionFormat) {
      let length = 0;
      const slices = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
        transform(chunk, controller) {
          for (let at = 0; at < chunk.length; at += slice) controller.enqueue(chunk.subarray(at, at + slice));
        },
      });
      const counter = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
        transform(chunk, controller) {
          length += chunk.byteLength;
          if (length > limit) refuse();
          controller.enqueue(chunk);
        },
      });
      this.writable = slices.writable;
      this.readable = slices.readable.pipeThrough(new Inflate(format)).pipeThrough(counter);
    }
  };

  // Gives arrays of the browser's own kind: of a kind derived from it, all that is made of them would pass here again.
  scope.Uint8Array = new Proxy(Bytes, {
    construct(target, given: readonly unknown[]) {
      const [size] = given;
      if (typeof size === 'number' && size > limit) refuse();
      return Reflect.construct(target, given) as Uint8Array;
    },
  });
}
