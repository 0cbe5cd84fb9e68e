import type { ConsentSurface } from '../consent/consent-surface.ts';

/** The parts of a surface that are listened to. */
export type ListenedSurface = Pick<ConsentSurface, 'kind' | 'widget' | 'action' | 'sentence'>;

/** Something a person or script did at a consent surface: `ConsentEvent` of the protocol. */
export interface SurfaceEvent {
  readonly id: string;
  readonly kind: 'tick' | 'untick' | 'press' | 'submit' | 'refuse';
  readonly trusted: boolean;
  readonly ticked: boolean;
  readonly inView: boolean;
  readonly order: number;
  readonly at: number;
}
