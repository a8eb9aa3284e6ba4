import type Stripe from 'stripe'
import { z } from 'zod'
import { type ApiError, invalidParameter } from './api-error.ts'
import { CURRENCY } from './objects.ts'

/*
 * The parameters the sandbox takes, by call. Each shape names only parameters of the SDK's own
 * type, so one that Stripe has removed does not compile. All values arrive as text.
 */

type KnownTo<Params> = { [Name in keyof Params]?: z.ZodType }

const integer = z
	.string()
	.regex(/^-?\d{1,15}$/, 'parameter_invalid_integer')
	.transform(Number)
const positive = integer.refine((value) => value > 0, 'parameter_invalid_integer')
const notNegative = integer.refine((value) => value >= 0, 'parameter_invalid_integer')
const text = z.string().min(1, 'parameter_invalid_empty')
const url = z.string().refine(isWebAddress, 'url_invalid')
const currency = z.literal(CURRENCY)
const metadata = z.record(z.string().max(40), z.string().max(500))
const expand = z.array(text).max(20).optional()
const range = z
	.union([
		integer.transform((at) => ({ gte: at, lte: at })),
		z.strictObject({
			gt: integer.optional(),
			gte: integer.optional(),
			lt: integer.optional(),
			lte: integer.optional(),
		}),
	])
	.optional()

const lineItem = z.strictObject({
	quantity: positive,
	price_data: z.strictObject({
		currency,
		unit_amount: notNegative,
		product_data: z.strictObject({
			name: text,
			description: text.optional(),
			images: z.array(url).max(8).optional(),
			metadata: metadata.optional(),
		} satisfies KnownTo<Stripe.Checkout.SessionCreateParams.LineItem.PriceData.ProductData>),
	} satisfies KnownTo<Stripe.Checkout.SessionCreateParams.LineItem.PriceData>),
} satisfies KnownTo<Stripe.Checkout.SessionCreateParams.LineItem>)

const shippingOption = z.strictObject({
	shipping_rate_data: z.strictObject({
		display_name: text,
		type: z.literal('fixed_amount').optional(),
		fixed_amount: z.strictObject({ amount: notNegative, currency }),
	}),
} satisfies KnownTo<Stripe.Checkout.SessionCreateParams.ShippingOption>)

export const sessionParameters = z.strictObject({
	mode: z.literal('payment'),
	line_items: z.array(lineItem).min(1).max(100),
	shipping_options: z.array(shippingOption).max(5).optional(),
	success_url: url,
	cancel_url: url.optional(),
	expires_at: integer.optional(),
	customer_email: z.email('email_invalid').optional(),
	client_reference_id: text.max(200).optional(),
	locale: text.optional(),
	metadata: metadata.optional(),
	payment_intent_data: z
		.strictObject({
			description: text.max(1000).optional(),
			metadata: metadata.optional(),
		} satisfies KnownTo<Stripe.Checkout.SessionCreateParams.PaymentIntentData>)
		.optional(),
	allowed_payment_method_types: z.array(z.literal('card')).optional(),
	expand,
} satisfies KnownTo<Stripe.Checkout.SessionCreateParams>)
export type SessionParameters = z.output<typeof sessionParameters>

const page = {
	limit: integer
		.refine((limit) => limit >= 1 && limit <= 100, 'parameter_invalid_integer')
		.optional(),
	starting_after: text.optional(),
	ending_before: text.optional(),
	expand,
}

export const retrieveParameters = z.strictObject({ expand })

export const sessionListParameters = z.strictObject({
	...page,
	created: range,
	payment_intent: text.optional(),
	status: z.enum(['open', 'complete', 'expired']).optional(),
} satisfies KnownTo<Stripe.Checkout.SessionListParams>)

export const chargeListParameters = z.strictObject({
	...page,
	created: range,
	payment_intent: text.optional(),
} satisfies KnownTo<Stripe.ChargeListParams>)

export const refundParameters = z.strictObject({
	amount: positive.optional(),
	charge: text.optional(),
	payment_intent: text.optional(),
	reason: z.enum(['duplicate', 'fraudulent', 'requested_by_customer']).optional(),
	metadata: metadata.optional(),
	expand,
} satisfies KnownTo<Stripe.RefundCreateParams>)
export type RefundParameters = z.output<typeof refundParameters>

export const refundListParameters = z.strictObject({
	...page,
	created: range,
	charge: text.optional(),
	payment_intent: text.optional(),
} satisfies KnownTo<Stripe.RefundListParams>)

export const balanceTransactionListParameters = z.strictObject({
	...page,
	created: range,
	currency: currency.optional(),
	payout: text.optional(),
	source: text.optional(),
	type: text.optional(),
} satisfies KnownTo<Stripe.BalanceTransactionListParams>)

const evidenceText = z.string().max(20_000).optional()

export const disputeParameters = z.strictObject({
	evidence: z
		.strictObject({
			customer_email_address: evidenceText,
			customer_name: evidenceText,
			product_description: evidenceText,
			shipping_address: evidenceText,
			shipping_carrier: evidenceText,
			shipping_date: evidenceText,
			shipping_tracking_number: evidenceText,
			shipping_documentation: evidenceText,
			receipt: evidenceText,
			uncategorized_file: evidenceText,
			uncategorized_text: evidenceText,
		} satisfies KnownTo<Stripe.DisputeUpdateParams.Evidence>)
		.optional(),
	submit: z.enum(['true', 'false']).optional(),
	metadata: metadata.optional(),
	expand,
} satisfies KnownTo<Stripe.DisputeUpdateParams>)
export type DisputeParameters = z.output<typeof disputeParameters>

export const disputeListParameters = z.strictObject({
	...page,
	created: range,
	charge: text.optional(),
	payment_intent: text.optional(),
} satisfies KnownTo<Stripe.DisputeListParams>)

export const payoutListParameters = z.strictObject({
	...page,
	created: range,
	arrival_date: range,
	status: z.enum(['pending', 'in_transit', 'paid', 'failed', 'canceled']).optional(),
} satisfies KnownTo<Stripe.PayoutListParams>)

export const eventListParameters = z.strictObject({
	...page,
	created: range,
	type: text.optional(),
	types: z.array(text).max(20).optional(),
} satisfies KnownTo<Stripe.EventListParams>)

function isWebAddress(value: string): boolean {
	return URL.canParse(value) && /^https?:$/.test(new URL(value).protocol)
}

/** Checks the parameters of one call; the first thing wrong is refused in Stripe's words. */
export function checkParameters<T>(schema: z.ZodType<T>, given: unknown): T {
	const result = schema.safeParse(given)
	if (result.success) return result.data
	// A misspelt name is told before what is missing because of it.
	const issues = result.error.issues
	const issue = issues.find(({ code }) => code === 'unrecognized_keys') ?? issues[0]
	if (issue === undefined) throw new Error('zod refused without a reason')
	throw refusalOf(issue, given)
}

const MESSAGES: Record<string, (name: string, value: string) => string> = {
	parameter_invalid_integer: (_name, value) => `Invalid integer: ${value}`,
	parameter_invalid_empty: (name) =>
		`You passed an empty string for '${name}'. We assume empty values are an attempt to unset ` +
		`a parameter; however '${name}' cannot be unset.`,
	url_invalid: () => 'Not a valid URL',
	email_invalid: (_name, value) => `Invalid email address: ${value}`,
}

function refusalOf(issue: z.core.$ZodIssue, given: unknown): ApiError {
	const name = bracketed(issue.path)
	if (issue.code === 'unrecognized_keys') {
		const unknown = bracketed([...issue.path, issue.keys[0] ?? ''])
		return invalidParameter(unknown, `Received unknown parameter: ${unknown}`, 'parameter_unknown')
	}
	const value = valueAt(given, issue.path)
	if (value === undefined) {
		return invalidParameter(name, `Missing required param: ${name}.`, 'parameter_missing')
	}
	const message = MESSAGES[issue.message]
	if (message && typeof value === 'string') {
		return invalidParameter(name, message(name, value), issue.message)
	}
	return invalidParameter(name, `Invalid ${name}: ${issue.message}`)
}

function bracketed(path: readonly PropertyKey[]): string {
	const [first = '', ...rest] = path.map(String)
	return first + rest.map((part) => `[${part}]`).join('')
}

function valueAt(given: unknown, path: readonly PropertyKey[]): unknown {
	let value: unknown = given
	for (const part of path) {
		if (typeof value !== 'object' || value === null) return undefined
		value = Reflect.get(value, part)
	}
	return value
}
