import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type Stripe from 'stripe'
import { z } from 'zod'
import type { Account } from './account.server.ts'
import { cardNumbered } from './cards.ts'
import { answerAuthentication, payWithCard } from './checkout.server.ts'
import { CARD_NAMES, type CardName } from './control-shapes.ts'
import { raiseDispute } from './disputes.server.ts'
import { readBody } from './http.server.ts'
import { requiredId } from './objects.ts'
import * as view from './pay-page-view.ts'

type Session = Stripe.Checkout.Session

const CSS = readFileSync(new URL('./pay-page.css', import.meta.url), 'utf8')
const CSS_HASH = createHash('sha256').update(CSS).digest('base64')

const submittedShape = z.union([
	z.strictObject({ card: z.enum(CARD_NAMES) }),
	z.strictObject({ abandon: z.literal('yes') }),
	z.strictObject({ dispute: z.literal('yes') }),
	z.strictObject({ authentication: z.enum(['approve', 'fail']) }),
	z.strictObject({ number: z.string(), expiry: z.string(), cvc: z.string() }),
])
type Submitted = z.output<typeof submittedShape>

type Answer = { status: number; page: string } | { goTo: string }

/** The hosted payment page: what a buyer sees at Stripe, clearly marked as a simulation. */
export async function answerPage(
	account: Account,
	request: IncomingMessage,
	response: ServerResponse,
	url: URL,
): Promise<void> {
	const id = /^\/c\/pay\/([A-Za-z0-9_]+)$/.exec(url.pathname)?.[1]
	const form = request.method === 'POST' ? await readBody(request) : null
	const session = id === undefined ? undefined : account.store.find('checkout.session', id)
	if (session === undefined) {
		send(response, { status: 404, page: view.missingView(CSS) }, null)
	} else if (form === null) {
		send(response, { status: 200, page: pageOf(account, session) }, session)
	} else {
		const given = Object.fromEntries(new URLSearchParams(form))
		const submitted = submittedShape.safeParse(given)
		const answer = submitted.success
			? submit(account, session, submitted.data)
			: { status: 400, page: pageOf(account, session) }
		send(response, answer, session)
	}
}

function submit(account: Account, session: Session, submitted: Submitted): Answer {
	const here = { goTo: `/c/pay/${session.id}` }
	if ('abandon' in submitted) return goBack(session.cancel_url, session) ?? here
	if ('dispute' in submitted) {
		account.store.atomically(() => disputeCharge(account, session))
		return here
	}
	if (session.status !== 'open') return here
	let work: () => Session
	if ('authentication' in submitted) {
		const approved = submitted.authentication === 'approve'
		work = () => answerAuthentication(account, session.id, approved)
	} else {
		const card = 'card' in submitted ? submitted.card : readCard(account, submitted)
		if (typeof card === 'object') {
			return { status: 422, page: view.payView(session, card.error, CSS, card.typed) }
		}
		work = () => payWithCard(account, session.id, card)
	}
	const after = account.store.atomically(work)
	return (after.status === 'complete' ? goBack(after.success_url, after) : null) ?? here
}

function goBack(address: string | null, session: Session): Answer | null {
	return address === null ? null : { goTo: view.returnAddress(address, session.id) }
}

/** Takes test cards alone, whatever else is typed: nobody's real card gets further than this. */
function readCard(
	account: Account,
	form: { number: string; expiry: string; cvc: string },
): CardName | { error: view.FormError; typed: view.Typed } {
	const card = cardNumbered(form.number)
	const typed = { number: card?.number ?? '', expiry: form.expiry }
	if (card === undefined) return { error: 'notATestCard', typed }
	const expiry = /^\s*(\d{1,2})\s*\/\s*(?:20)?(\d{2})\s*$/.exec(form.expiry)
	const month = Number(expiry?.[1])
	const end = Date.UTC(2000 + Number(expiry?.[2]), month)
	if (!expiry || month < 1 || month > 12 || end <= account.clock.now() * 1000) {
		return { error: 'expiry', typed }
	}
	return /^\d{3}$/.test(form.cvc.trim()) ? card.name : { error: 'cvc', typed }
}

function pageOf(account: Account, session: Session): string {
	if (session.status !== 'open') {
		return view.overView(session, CSS, chargeOf(account, session)?.disputed ?? false)
	}
	if (session.payment_intent === null) return view.payView(session, null, CSS)
	const intent = account.store.get('payment_intent', requiredId(session.payment_intent))
	if (intent.status === 'requires_action') return view.authenticationView(session, CSS)
	return view.payView(session, errorOf(intent), CSS)
}

function chargeOf(account: Account, session: Session): Stripe.Charge | null {
	if (session.status !== 'complete') return null
	const intent = account.store.get('payment_intent', requiredId(session.payment_intent))
	return account.store.get('charge', requiredId(intent.latest_charge))
}

function disputeCharge(account: Account, session: Session): void {
	const charge = chargeOf(account, session)
	if (charge && !charge.disputed) raiseDispute(account, charge, { reason: 'fraudulent' })
}

function errorOf(intent: Stripe.PaymentIntent): view.FormError | null {
	const error = intent.last_payment_error
	if (error === null) return null
	if (error.code === 'payment_intent_authentication_failure') {
		return 'payment_intent_authentication_failure'
	}
	return error.decline_code === 'insufficient_funds' ? 'insufficient_funds' : 'generic_decline'
}

function send(response: ServerResponse, answer: Answer, session: Session | null): void {
	if ('goTo' in answer) {
		response.writeHead(303, { location: answer.goTo, 'cache-control': 'no-store' }).end()
		return
	}
	// Browsers hold a form's redirect against form-action, so the shop's own origin is named too.
	const origins = [session?.success_url, session?.cancel_url].flatMap((address) =>
		typeof address === 'string' ? [new URL(address).origin] : [],
	)
	const targets = ["'self'", ...new Set(origins)].join(' ')
	response.writeHead(answer.status, {
		'content-type': 'text/html; charset=utf-8',
		'cache-control': 'no-store',
		'referrer-policy': 'strict-origin-when-cross-origin',
		'x-content-type-options': 'nosniff',
		'content-security-policy':
			`default-src 'none'; style-src 'sha256-${CSS_HASH}'; form-action ${targets}; ` +
			"base-uri 'none'; frame-ancestors 'none'",
	})
	response.end(answer.page)
}
