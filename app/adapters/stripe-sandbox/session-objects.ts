import Stripe from 'stripe'
import { CURRENCY, stripeId } from './objects.ts'
import type { SessionParameters } from './parameters.ts'

/** What the buyer pays: the lines and the first shipping option, in sen. */
function totalsOf(params: SessionParameters): { subtotal: number; shipping: number } {
	let subtotal = 0
	for (const { quantity, price_data } of params.line_items) {
		subtotal += price_data.unit_amount * quantity
	}
	const rate = params.shipping_options?.[0]?.shipping_rate_data
	return { subtotal, shipping: rate?.fixed_amount.amount ?? 0 }
}

/** A checkout just opened. As at Stripe it has no payment intent until somebody tries to pay. */
export function newSession(
	params: SessionParameters,
	created: number,
	publicOrigin: string,
): Stripe.Checkout.Session {
	const id = stripeId('cs_test', 40)
	const { subtotal, shipping } = totalsOf(params)
	return {
		id,
		object: 'checkout.session',
		...switchedOff(),
		allowed_payment_method_types: params.allowed_payment_method_types ?? null,
		amount_subtotal: subtotal,
		amount_total: subtotal + shipping,
		cancel_url: params.cancel_url ?? null,
		client_reference_id: params.client_reference_id ?? null,
		created,
		currency: CURRENCY,
		customer_details: detailsOf(params.customer_email ?? null),
		customer_email: params.customer_email ?? null,
		expires_at: params.expires_at ?? created + 86_400,
		line_items: lineItems(id, params, created),
		livemode: false,
		locale: params.locale ?? null,
		metadata: params.metadata ?? {},
		mode: params.mode,
		payment_intent: null,
		payment_method_types: ['card'],
		payment_status: 'unpaid',
		shipping_cost: shippingCost(params, shipping),
		shipping_options: (params.shipping_options ?? []).map(({ shipping_rate_data }) => ({
			shipping_amount: shipping_rate_data.fixed_amount.amount,
			shipping_rate: shippingRate(shipping_rate_data, created),
		})),
		status: 'open',
		success_url: params.success_url,
		total_details: { amount_discount: 0, amount_shipping: shipping, amount_tax: 0 },
		ui_mode: 'hosted_page',
		url: `${publicOrigin}/c/pay/${id}`,
	}
}

/** The members for parts of Checkout that Bekal does not use. */
function switchedOff() {
	return {
		adaptive_pricing: null,
		after_expiration: null,
		allow_promotion_codes: null,
		automatic_tax: { enabled: false, liability: null, provider: null, status: null },
		billing_address_collection: null,
		client_secret: null,
		collected_information: null,
		consent: null,
		consent_collection: null,
		currency_conversion: null,
		custom_fields: [],
		custom_text: {
			after_submit: null,
			shipping_address: null,
			submit: null,
			terms_of_service_acceptance: null,
		},
		customer: null,
		customer_account: null,
		customer_creation: 'if_required',
		discounts: [],
		integration_identifier: null,
		invoice: null,
		invoice_creation: null,
		managed_payments: null,
		origin_context: null,
		payment_link: null,
		payment_method_collection: 'if_required',
		payment_method_configuration_details: null,
		payment_method_options: null,
		permissions: null,
		recovered_from: null,
		saved_payment_method_options: null,
		setup_intent: null,
		shipping_address_collection: null,
		submit_type: null,
		subscription: null,
		wallet_options: null,
	} satisfies Partial<Stripe.Checkout.Session>
}

function detailsOf(email: string | null): Stripe.Checkout.Session.CustomerDetails | null {
	if (email === null) return null
	return {
		address: null,
		business_name: null,
		email,
		individual_name: null,
		name: null,
		phone: null,
		tax_exempt: 'none',
		tax_ids: [],
	}
}

function lineItems(
	sessionId: string,
	params: SessionParameters,
	created: number,
): Stripe.ApiList<Stripe.LineItem> {
	return {
		object: 'list',
		data: params.line_items.map(({ quantity, price_data }) => {
			const amount = price_data.unit_amount * quantity
			return {
				id: stripeId('li'),
				object: 'item',
				adjustable_quantity: null,
				amount_discount: 0,
				amount_subtotal: amount,
				amount_tax: 0,
				amount_total: amount,
				currency: CURRENCY,
				description: price_data.product_data.name,
				metadata: {},
				price: price(price_data.unit_amount, created),
				quantity,
			}
		}),
		has_more: false,
		url: `/v1/checkout/sessions/${sessionId}/line_items`,
	}
}

function price(unitAmount: number, created: number): Stripe.Price {
	return {
		id: stripeId('price'),
		object: 'price',
		active: false,
		billing_scheme: 'per_unit',
		created,
		currency: CURRENCY,
		custom_unit_amount: null,
		livemode: false,
		lookup_key: null,
		metadata: {},
		nickname: null,
		product: stripeId('prod', 14),
		recurring: null,
		tax_behavior: 'unspecified',
		tiers_mode: null,
		transform_quantity: null,
		type: 'one_time',
		unit_amount: unitAmount,
		unit_amount_decimal: Stripe.Decimal.from(unitAmount),
	}
}

type RateParameters = NonNullable<
	SessionParameters['shipping_options']
>[number]['shipping_rate_data']

function shippingRate(params: RateParameters, created: number): Stripe.ShippingRate {
	return {
		id: stripeId('shr'),
		object: 'shipping_rate',
		active: true,
		created,
		delivery_estimate: null,
		display_name: params.display_name,
		fixed_amount: { amount: params.fixed_amount.amount, currency: CURRENCY },
		livemode: false,
		metadata: {},
		tax_behavior: 'unspecified',
		tax_code: null,
		type: 'fixed_amount',
	}
}

function shippingCost(
	params: SessionParameters,
	amount: number,
): Stripe.Checkout.Session.ShippingCost | null {
	if (!params.shipping_options?.length) return null
	return { amount_subtotal: amount, amount_tax: 0, amount_total: amount, shipping_rate: null }
}

/** The payment intent that the first try to pay a checkout makes. */
export function newIntent(
	session: Stripe.Checkout.Session,
	about: { description: string | null; metadata: Record<string, string> },
	created: number,
): Stripe.PaymentIntent {
	const id = stripeId('pi')
	return {
		id,
		object: 'payment_intent',
		allowed_payment_method_types: null,
		amount: session.amount_total ?? 0,
		amount_capturable: 0,
		amount_received: 0,
		application: null,
		application_fee_amount: null,
		automatic_payment_methods: { enabled: true },
		canceled_at: null,
		cancellation_reason: null,
		capture_method: 'automatic_async',
		client_secret: `${id}_secret_sandbox`,
		confirmation_method: 'automatic',
		created,
		currency: CURRENCY,
		customer: null,
		customer_account: null,
		description: about.description,
		excluded_payment_method_types: null,
		last_payment_error: null,
		latest_charge: null,
		livemode: false,
		managed_payments: null,
		metadata: about.metadata,
		next_action: null,
		on_behalf_of: null,
		payment_method: null,
		payment_method_configuration_details: null,
		payment_method_options: null,
		payment_method_types: ['card'],
		payment_record: null,
		processing: null,
		receipt_email: null,
		review: null,
		setup_future_usage: null,
		shipping: null,
		source: null,
		statement_descriptor: null,
		statement_descriptor_suffix: null,
		status: 'requires_payment_method',
		transfer_group: null,
	}
}
