import { data, redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { useCopy } from '#app/copy/use-copy.ts'
import type { Cart } from '#app/domain/cart/cart.ts'
import { readCart } from '#app/domain/cart/carts.server.ts'
import type { DeliveryWish } from '#app/domain/orders/check-delivery.server.ts'
import { type OrderPlaced, placeOrder } from '#app/domain/orders/place-order.server.ts'
import { offeredMethods } from '#app/domain/payments/method.ts'
import type { Address } from '#app/domain/shipping/address.ts'
import { choicesOf, unknownArea } from '#app/domain/shipping/areas.ts'
import { counterTimes } from '#app/domain/shipping/counter-times.server.ts'
import { countryName, findCountry } from '#app/domain/shipping/country.ts'
import { findProvince } from '#app/domain/shipping/delivery.ts'
import { parcelOf } from '#app/domain/shipping/parcel.ts'
import type { Destination } from '#app/domain/shipping/quote.ts'
import { publicAccess } from '#app/http/access.ts'
import type { PageHandle } from '#app/http/page-handle.ts'
import { type FormAnswer, parseForm, typedIn } from '#app/http/parse-form.ts'
import { reads } from '#app/http/reads.server.ts'
import { refusalData } from '#app/http/refusal-response.ts'
import { statusOfKind } from '#app/http/status.ts'
import { writes } from '#app/http/writes.server.ts'
import type { Services } from '#app/services.server.ts'
import { newToken } from '#app/shared/ids.ts'
import { isRefusal } from '#app/shared/refusal.ts'
import type { Language } from '#app/shared/text.ts'
import script from '#app/ui/islands/checkout.island.ts?island'
import {
	type CheckoutAnswer,
	isServiceToChoose,
	type OfferedServices,
} from '#app/ui/storefront/checkout-answer.ts'
import { CheckoutCouriers } from '#app/ui/storefront/checkout-couriers.tsx'
import { CheckoutFields } from '#app/ui/storefront/checkout-fields.tsx'
import { CheckoutSummary } from '#app/ui/storefront/checkout-summary.tsx'
import { CheckoutTrouble, TROUBLE } from '#app/ui/storefront/checkout-trouble.tsx'
import { IslandScript } from '#app/ui/storefront/island-script.tsx'
import { PaymentChoice } from '#app/ui/storefront/payment-choice.tsx'
import { ShopError } from '#app/ui/storefront/shop-error.tsx'
import { cartTokenOf } from './cart-cookie.ts'
import { type CheckoutInput, checkoutSchemas, deliveryIn, serviceValue } from './checkout-form.ts'
import { lowestShipping } from './lowest-shipping.server.ts'

/** More would be a list to search and not a choice. */
const MOST_SERVICES = 6
const OK = 200

export const handle: PageHandle = { title: (copy) => copy.storefront.checkout.title }

/**
 * An empty cart, or one with a problem, is explained by the cart's own page. Not after a refusal,
 * though: then this page says what happened, and keeps what was typed.
 */
export const loader = reads(
	publicAccess,
	async ({ request, url, answersForm, services, language }) => {
		const cart = await readCart(services, cartTokenOf(request))
		const orderable = cart.lines.length > 0 && cart.lines.every((line) => line.problem === null)
		if (!orderable && !answersForm) throw redirect('/keranjang', 303)
		const province = findProvince(url.searchParams.get('provinsi'))
		return {
			cart,
			attemptKey: newToken(),
			province,
			fromSen: await lowestShipping(services.rates, parcelOf(cart.lines)),
			methods: offeredMethods(services.payees),
			whatsapp: services.settings.contact.whatsapp,
			counter: await counterTimes(services.db, services.clock.now()),
			offered: await offered(services.rates, cart, province && { province }, language),
			areas: province && (await choicesOf(services.areas, { province, city: '', district: '' })),
		}
	},
)

/**
 * Sent without a service, the form is answered with those that go to the address; sent with one,
 * the order is placed, unless it costs something else by now. Whatever the answer is, the services
 * are on it, and nothing typed is lost.
 */
export const action = writes(publicAccess, async ({ request, form, services, language }) => {
	const delivery = deliveryIn(form)
	const cartToken = cartTokenOf(request)
	const answer = async (status: number, rest: FormAnswer) => {
		const { city = '', district = '', country = '' } = rest.typed
		const province = delivery === 'courier' ? findProvince(rest.typed.province ?? null) : null
		const code = delivery === 'abroad' ? findCountry(country) : null
		const destination = province ? { province } : code ? { country: code } : null
		const cart = await readCart(services, cartToken)
		const found: CheckoutAnswer = {
			...rest,
			offered: await offered(services.rates, cart, destination, language),
			areas: province && (await choicesOf(services.areas, { province, city, district })),
		}
		return data(found, { status })
	}
	const parsed = parseForm(checkoutSchemas[delivery], form)
	if (!('value' in parsed)) return await answer(statusOfKind.invalid, parsed.answer)
	const { value } = parsed
	const wish = wishOf(value)
	if (!wish) return await answer(OK, { typed: typedIn(form), faults: {} })
	const { attemptKey, name, email, phone, note, method } = value
	try {
		const placed = await placeOrder(services, {
			cartToken,
			attemptKey,
			buyer: { name, email, phone },
			delivery: wish,
			note,
			language,
			method,
		})
		// A payment page that could not be opened is asked for again on the order's own page.
		return redirect(wayOn(placed), 303)
	} catch (error) {
		if (!isRefusal(error)) throw error
		return await answer(statusOfKind[error.kind], {
			typed: typedIn(form),
			faults: {},
			...refusalData(error),
		})
	}
})

/** A redirect keeps the form's fragment unless it names its own, which only our own page may be. */
function wayOn({ payUrl, orderToken }: OrderPlaced): string {
	return payUrl ?? `/pesanan/${orderToken}#isi`
}

/** How the buyer wants to have it; null while a service is to be chosen. */
function wishOf(input: CheckoutInput): DeliveryWish | null {
	if (input.delivery === 'counter') return { method: 'counter' }
	const service = input.delivery === 'abroad' ? input.serviceAbroad : input.service
	if (!service) return null
	return {
		method: 'courier',
		address: addressIn(input),
		serviceCode: service.code,
		seenPriceSen: service.seenPriceSen,
	}
}

function addressIn(input: Exclude<CheckoutInput, { delivery: 'counter' }>): Address {
	if (input.delivery === 'abroad') {
		const { country, line1, line2, town, region, postcode } = input
		return { country, line1, line2, town, region, postcode }
	}
	const { street, village, district, city, province, postalCode } = input
	return { street, village, district, city, province, postalCode }
}

/** The services that go somewhere with what is in the cart; null where that is not known. */
async function offered(
	rates: Services['rates'],
	{ lines }: Cart,
	destination: Destination | null,
	language: Language,
): Promise<OfferedServices | null> {
	if (destination === null) return null
	const quotes = await rates.quotes(parcelOf(lines), destination)
	const isAbroad = 'country' in destination
	return {
		isAbroad,
		place: isAbroad ? countryName(destination.country, language) : destination.province,
		quotes: quotes.slice(0, MOST_SERVICES).map((quote) => ({
			value: serviceValue(quote),
			name: quote.serviceName,
			kilograms: quote.kilograms,
			priceSen: quote.priceSen,
			days: quote.days,
		})),
	}
}

export default function Checkout() {
	const { cart, attemptKey, methods, province, fromSen, ...page } = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>() as CheckoutAnswer | undefined
	const { checkout: words } = useCopy().storefront
	const { offered: offer = page.offered, areas = page.areas } = answer ?? {}
	const isToChoose = answer !== undefined && isServiceToChoose(answer)
	return (
		<div className="page-width pt-8 pb-20 md:pt-12">
			<h1 className="font-display text-heading">{words.title}</h1>
			<p className="mt-2 max-w-reading text-muted">{words.lead}</p>
			{!isToChoose && <CheckoutTrouble answer={answer} />}
			<Form
				method="post"
				// What is wrong, or to be done next, takes the focus: it is read first.
				action={`/checkout#${TROUBLE}`}
				data-areas="/wilayah"
				// Our own words, all of them at once and in the page's language, instead of the browser's.
				noValidate
				className="group mt-8 grid items-start gap-x-16 gap-y-10 lg:grid-cols-[minmax(0,1fr)_24rem]"
			>
				<input type="hidden" name="attemptKey" value={keyOf(answer) ?? attemptKey} />
				<div className="flex min-w-0 flex-col gap-10">
					<CheckoutFields
						answer={answer}
						province={province}
						fromSen={fromSen}
						areas={areas}
						counter={page.counter}
					/>
					{offer && (
						<CheckoutCouriers
							offer={offer}
							doubt={isToChoose ? doubtIn(answer) : null}
							chosen={answer?.typed[offer.isAbroad ? 'serviceAbroad' : 'service']}
							whatsapp={page.whatsapp}
							itemsSen={cart.itemsSen}
							{...(isToChoose && { id: TROUBLE })}
						/>
					)}
					<PaymentChoice methods={methods} answer={answer} />
				</div>
				<CheckoutSummary cart={cart} offer={offer} fromSen={fromSen} />
			</Form>
			<IslandScript src={script} />
		</div>
	)
}

/** A name that the book of places does not hold: perhaps a slip, perhaps a new village. */
function doubtIn({ areas, typed }: CheckoutAnswer): string | null {
	if (!areas) return null
	const { city = '', district = '', village = '' } = typed
	const level = unknownArea(areas, { city, district, village })
	return level && (typed[level] ?? null)
}

/** The key the form was sent with, so that sending it again places no second order. */
function keyOf(answer: CheckoutAnswer | undefined): string | undefined {
	return answer && !answer.faults.attemptKey ? answer.typed.attemptKey : undefined
}

export { ShopError as ErrorBoundary }
