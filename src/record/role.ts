import * as z from 'zod/mini';

export const ROLES = ['school-staff', 'dsl', 'csc-worker', 'administrator'] as const;
export const Role = z.enum(ROLES);
export type Role = z.infer<typeof Role>;
