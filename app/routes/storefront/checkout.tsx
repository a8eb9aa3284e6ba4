import { redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { useCopy } from '#app/copy/use-copy.ts'
import { readCart } from '#app/domain/cart/carts.server.ts'
import { placeOrder } from '#app/domain/orders/place-order.server.ts'
import { offeredMethods } from '#app/domain/payments/method.ts'
import { publicAccess } from '#app/http/access.ts'
import type { PageHandle } from '#app/http/page-handle.ts'
import { type FormAnswer, faulty, parseForm } from '#app/http/parse-form.ts'
import { reads } from '#app/http/reads.server.ts'
import { writes } from '#app/http/writes.server.ts'
import { newToken } from '#app/shared/ids.ts'
import { CheckoutFields } from '#app/ui/storefront/checkout-fields.tsx'
import { CheckoutSummary } from '#app/ui/storefront/checkout-summary.tsx'
import { CheckoutTrouble, TROUBLE } from '#app/ui/storefront/checkout-trouble.tsx'
import { PaymentChoice } from '#app/ui/storefront/payment-choice.tsx'
import { ShopError } from '#app/ui/storefront/shop-error.tsx'
import { cartTokenOf } from './cart-cookie.ts'
import { checkoutSchema } from './checkout-form.ts'

export const handle: PageHandle = { title: (copy) => copy.storefront.checkout.title }

/**
 * An empty cart, or one with a problem, is explained by the cart's own page. Not after a refusal,
 * though: then this page says what happened, and keeps what was typed.
 */
export const loader = reads(publicAccess, async ({ request, answersForm, services }) => {
	const { db, payees } = services
	const cart = await readCart({ db }, cartTokenOf(request))
	const orderable = cart.lines.length > 0 && cart.lines.every((line) => line.problem === null)
	if (!orderable && !answersForm) throw redirect('/keranjang', 303)
	return { cart, attemptKey: newToken(), methods: offeredMethods(payees) }
})

export const action = writes(publicAccess, async ({ request, form, services, language }) => {
	const parsed = parseForm(checkoutSchema, form)
	if (!('value' in parsed)) return faulty(parsed.answer)
	const { attemptKey, name, email, phone, note, method, ...address } = parsed.value
	const placed = await placeOrder(services, {
		cartToken: cartTokenOf(request),
		attemptKey,
		buyer: { name, email, phone },
		address,
		note,
		language,
		method,
	})
	// A payment page that could not be opened is asked for again on the order's own page.
	return redirect(placed.payUrl ?? `/pesanan/${placed.orderToken}`, 303)
})

export default function Checkout() {
	const { cart, attemptKey, methods } = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>() as FormAnswer | undefined
	const { checkout: words } = useCopy().storefront
	return (
		<div className="page-width pt-8 pb-20 md:pt-12">
			<h1 className="font-display text-heading">{words.title}</h1>
			<p className="mt-2 max-w-reading text-muted">{words.lead}</p>
			<CheckoutTrouble answer={answer} />
			<Form
				method="post"
				// What is wrong takes the focus: it stands above everything and is read first.
				action={`/checkout#${TROUBLE}`}
				// Our own words, all of them at once and in the page's language, instead of the browser's.
				noValidate
				className="mt-8 grid items-start gap-x-16 gap-y-10 lg:grid-cols-[minmax(0,1fr)_24rem]"
			>
				<input type="hidden" name="attemptKey" value={keyOf(answer) ?? attemptKey} />
				<div className="flex min-w-0 flex-col gap-10">
					<CheckoutFields answer={answer} />
					<PaymentChoice methods={methods} answer={answer} />
				</div>
				<CheckoutSummary cart={cart} />
			</Form>
		</div>
	)
}

/** The key the form was sent with, so that sending it again places no second order. */
function keyOf(answer: FormAnswer | undefined): string | undefined {
	return answer && !answer.faults.attemptKey ? answer.typed.attemptKey : undefined
}

export { ShopError as ErrorBoundary }
