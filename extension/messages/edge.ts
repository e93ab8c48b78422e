import * as z from 'zod/mini';

/** The edge of the window at which the overlay stands. */
export const EDGES = ['right', 'left', 'top', 'bottom'] as const;
export const Edge = z.enum(EDGES);
export type Edge = z.infer<typeof Edge>;
