import { z } from 'zod'
import { paymentMethodNames } from '#app/domain/payments/method.ts'
import { addressSchema } from '#app/domain/shipping/address.ts'
import { phoneSchema } from '#app/domain/shipping/phone.ts'

const LONGEST_NAME = 100
const LONGEST_EMAIL = 254
const LONGEST_NOTE = 500

const buyerSchema = z.object({
	/** made by the page: the same form sent twice places one order */
	attemptKey: z.string().regex(/^[\w-]{20,64}$/, 'required'),
	name: z
		.string()
		.transform((text) => text.replace(/[\p{C}\s]+/gu, ' ').trim())
		.pipe(z.string().min(1, 'required').max(LONGEST_NAME, 'too-long')),
	email: z.string().trim().max(LONGEST_EMAIL, 'email').pipe(z.email('email')),
	phone: phoneSchema,
	/** whoever chooses nothing pays at once, by card */
	method: z.enum(paymentMethodNames, 'required').default('stripe'),
	note: z
		.string()
		.default('')
		// Line breaks stay; what else cannot be printed goes.
		.transform((text) => text.replace(/[^\P{C}\n]/gu, '').trim())
		.pipe(z.string().max(LONGEST_NOTE, 'too-long')),
})

/** The fields of the checkout. Messages are names of faults; their words stand in `app/copy`. */
export const checkoutSchema = z.intersection(buyerSchema, addressSchema)
