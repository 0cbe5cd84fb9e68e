// The measure is shared with `mingyue evaluate`; the trainer's files find it here.
export * from '../core/measure/measure-labels.ts';
