import { z } from 'zod'

/** An e-mail address in the one spelling that is stored and compared. */
export const emailSchema = z
	.string('email')
	.trim()
	.toLowerCase()
	.max(254, 'email')
	.pipe(z.email('email'))
