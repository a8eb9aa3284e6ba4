import { z } from 'zod'
import { paymentMethodNames } from '#app/domain/payments/method.ts'
import { homeAddressSchema, worldAddressSchema, worldLine } from '#app/domain/shipping/address.ts'
import { anyPhoneSchema, phoneSchema, worldPhoneSchema } from '#app/domain/shipping/phone.ts'
import { sen } from '#app/shared/money.ts'

const LONGEST_NAME = 100
const LONGEST_EMAIL = 254
const LONGEST_NOTE = 500

const isEmailOrEmpty = (text: string) => text === '' || z.email().safeParse(text).success
/** A service by its code, and the price in sen that was shown beside it. */
const SERVICE = /^([a-z0-9-]{1,24}):(\d{1,12})$/

const buyerSchema = z.object({
	/** made by the page: the same form sent twice places one order */
	attemptKey: z.string().regex(/^[\w-]{20,64}$/, 'required'),
	name: z
		.string()
		.transform((text) => text.replace(/[\p{C}\s]+/gu, ' ').trim())
		.pipe(z.string().min(1, 'required').max(LONGEST_NAME, 'too-long')),
	/** may stay empty: the order's page and WhatsApp tell the rest */
	email: z
		.string()
		.default('')
		.transform((text) => text.trim())
		.pipe(z.string().max(LONGEST_EMAIL, 'email').refine(isEmailOrEmpty, 'email')),
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

/** Null until one is chosen, or for what no page of ours has offered. */
const serviceSchema = z
	.string()
	.default('')
	.transform((text) => {
		const [, code, price] = SERVICE.exec(text) ?? []
		return code && price ? { code, seenPriceSen: sen(Number(price)) } : null
	})

const courierSchema = z.object({
	delivery: z.literal('courier').default('courier'),
	service: serviceSchema,
})

/** Under names of its own, so that going from one form to the other loses nothing typed. */
const abroadSchema = z.object({
	delivery: z.literal('abroad'),
	serviceAbroad: serviceSchema,
	/** printed on the parcel, and read there */
	name: worldLine(LONGEST_NAME),
	phone: worldPhoneSchema,
	/** the one way to pay that the page shows for it */
	method: z.unknown().transform(() => 'stripe' as const),
})

const counterSchema = z.object({ delivery: z.literal('counter'), phone: anyPhoneSchema })

/**
 * The fields of the checkout, with an address and a service or without. Messages are names of
 * faults; their words stand in `app/copy`.
 */
export const checkoutSchemas = {
	courier: z.intersection(z.intersection(buyerSchema, courierSchema), homeAddressSchema),
	abroad: z.intersection(
		buyerSchema.omit({ name: true, phone: true, method: true }),
		z.intersection(abroadSchema, worldAddressSchema),
	),
	counter: z.intersection(buyerSchema.omit({ phone: true }), counterSchema),
} as const

/** What the radio value of a service says: `jne-reg:1800000`. */
export function serviceValue(quote: { serviceCode: string; priceSen: number }): string {
	return `${quote.serviceCode}:${quote.priceSen}`
}

/** How the form says that something is to be delivered. */
export type CheckoutDelivery = keyof typeof checkoutSchemas

/** The way that a form asks for; by courier in Indonesia unless it says otherwise. */
export function deliveryIn(form: FormData): CheckoutDelivery {
	const typed = form.get('delivery')
	return typed === 'counter' || typed === 'abroad' ? typed : 'courier'
}

export type CheckoutInput = z.output<(typeof checkoutSchemas)[CheckoutDelivery]>
