import { z } from 'zod'

/** An e-mail address in the one spelling that is stored and compared. */
export const emailSchema = z.string().trim().toLowerCase().max(254).pipe(z.email())
