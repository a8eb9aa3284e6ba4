import type Stripe from 'stripe'
import { formatRupiah, sen } from '#app/shared/money.ts'
import { TEST_CARDS } from './cards.ts'
import { type Html, html } from './html.ts'
import { type PayPageWords, wordsFor } from './pay-page-words.ts'

type Session = Stripe.Checkout.Session
export type FormError = keyof PayPageWords['errors']

/** What is shown again after a mistake: a test card's number at most, and never the CVC. */
export interface Typed {
	number: string
	expiry: string
}
const NOTHING: Typed = { number: '', expiry: '' }

const FIELD_OF: Partial<Record<FormError, string>> = {
	notATestCard: 'number',
	expiry: 'expiry',
	cvc: 'cvc',
}

const ICONS = {
	tick: html`<path d="M5 13l4 4L19 7" />`,
	clock: html`<circle cx="12" cy="12" r="9" /><path d="M12 7v5l3 2" />`,
	shield: html`<path d="M12 3l8 3v6c0 5-3.4 8-8 9-4.6-1-8-4-8-9V6z" /><path d="M9 12l2 2 4-4" />`,
}

function icon(name: keyof typeof ICONS): Html {
	return html`<svg width="26" height="26" viewBox="0 0 24 24" fill="none" stroke="currentColor"
		stroke-width="2" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true"
		>${ICONS[name]}</svg>`
}

const rupiahText = (amount: number | null) => formatRupiah(sen(amount ?? 0))

function shell(words: PayPageWords, locale: string | null, body: Html, css: string): string {
	const page = html`<!doctype html>
<html lang="${locale === 'en' ? 'en' : 'id'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${words.title} · ${words.banner}</title>
<style>${{ html: css }}</style>
</head>
<body>
<header class="banner"><strong>${words.banner}</strong><p>${words.bannerNote}</p></header>
${body}
</body>
</html>
`
	return page.html
}

/** The page where a buyer chooses how the payment ends. */
export function payView(
	session: Session,
	error: FormError | null,
	css: string,
	typed: Typed = NOTHING,
): string {
	const words = wordsFor(session.locale)
	const body = html`<main class="page">
${summary(session, words)}
<section class="panel" aria-labelledby="pay">
<h1 id="pay">${words.title}</h1>
${error !== null && html`<p class="error" id="error" role="alert">${words.errors[error]}</p>`}
<h2>${words.quick}</h2>
<p class="note">${words.quickNote}</p>
${endings(session, words)}
<p class="or">${words.or}</p>
${cardForm(words, error, typed)}
<p class="warning">${words.warning}</p>
${cardList(words)}
</section>
</main>`
	return shell(words, session.locale, body, css)
}

function summary(session: Session, words: PayPageWords): Html {
	const until = new Intl.DateTimeFormat(session.locale === 'en' ? 'en-GB' : 'id-ID', {
		dateStyle: 'long',
		timeStyle: 'short',
		timeZone: 'Asia/Jakarta',
	}).format(session.expires_at * 1000)
	const lines = session.line_items?.data ?? []
	const rate = session.shipping_options[0]?.shipping_rate
	const shippingName =
		typeof rate === 'object' ? (rate.display_name ?? words.shipping) : words.shipping
	return html`<section class="summary" aria-label="${words.summary}">
${backLink(session, words)}
<p class="payee">${words.payTo}</p>
<p class="amount">${rupiahText(session.amount_total)}</p>
<p class="until">${words.validUntil(`${until} WIB`)}</p>
<ul class="lines">${lines.map((line) => lineView(line, words))}</ul>
<dl class="sums">
<dt>${shippingName}</dt>
<dd class="money">${rupiahText(session.total_details?.amount_shipping ?? 0)}</dd>
<dt class="total">${words.total}</dt>
<dd class="total money">${rupiahText(session.amount_total)}</dd>
</dl>
</section>`
}

function backLink({ cancel_url }: Session, words: PayPageWords): Html | false {
	return cancel_url !== null && html`<a class="back" href="${cancel_url}">← ${words.back}</a>`
}

function lineView(line: Stripe.LineItem, words: PayPageWords): Html {
	const quantity = line.quantity ?? 1
	const each = words.each(rupiahText(line.price?.unit_amount ?? 0))
	const eachView = quantity > 1 && html`<span class="each">${each}</span>`
	return html`<li>
<span class="count">${quantity}×</span>
<span class="name">${line.description}${eachView}</span>
<span class="money">${rupiahText(line.amount_total)}</span>
</li>`
}

function endings(session: Session, words: PayPageWords): Html {
	return html`<form method="post" class="endings">
<button class="primary" name="card" value="visa">${words.pay(rupiahText(session.amount_total))}
<small>${words.payNote}</small></button>
<button name="card" value="declined">${words.decline}</button>
<button name="card" value="insufficient-funds">${words.insufficient}</button>
<button name="card" value="authentication-always">${words.authenticate}</button>
<button name="abandon" value="yes">${words.abandon}</button>
</form>`
}

function cardForm(words: PayPageWords, error: FormError | null, typed: Typed): Html {
	const wrong = error === null ? undefined : FIELD_OF[error]
	const invalid = (name: string) =>
		wrong === name && html` aria-invalid="true" aria-describedby="error"`
	return html`<form method="post" class="fields" autocomplete="off">
<label class="wide">${words.number}
<input name="number" inputmode="numeric" maxlength="23" placeholder="4242 4242 4242 4242"
value="${typed.number}" required${invalid('number')}></label>
<label>${words.expiry}
<input name="expiry" inputmode="numeric" maxlength="7" placeholder="${words.expiryHint}"
value="${typed.expiry}" required${invalid('expiry')}></label>
<label>${words.cvc}
<input name="cvc" inputmode="numeric" maxlength="4" placeholder="${words.cvcHint}"
required${invalid('cvc')}></label>
<button>${words.payWithCard}</button>
</form>`
}

function cardList(words: PayPageWords): Html {
	const rows = TEST_CARDS.map(
		({ name, number }) =>
			html`<li><code>${number.replace(/(\d{4})(?=\d)/g, '$1 ')}</code>
<span>${words.cardEnds[name]}</span></li>`,
	)
	return html`<details><summary>${words.cards}</summary><ul class="cards">${rows}</ul></details>`
}

/** What the buyer's bank would show: 3-D Secure. */
export function authenticationView(session: Session, css: string): string {
	const words = wordsFor(session.locale)
	const body = html`<main class="single"><section class="panel">
<div class="mark">${icon('shield')}</div>
<p class="bank">${words.bank}</p>
<h1>${words.bankTitle}</h1>
<p>${words.bankText(rupiahText(session.amount_total))}</p>
<form method="post" class="stack">
<button class="primary" name="authentication" value="approve">${words.approve}</button>
<button name="authentication" value="fail">${words.fail}</button>
</form>
</section></main>`
	return shell(words, session.locale, body, css)
}

/** A checkout that is over, with the way back. */
export function overView(session: Session, css: string, disputed: boolean): string {
	const words = wordsFor(session.locale)
	const paid = session.status === 'complete'
	const link = paid ? session.success_url : session.cancel_url
	const body = html`<main class="single"><section class="panel">
<div class="mark ${paid ? 'good' : 'off'}">${icon(paid ? 'tick' : 'clock')}</div>
<h1>${paid ? words.paidTitle : words.expiredTitle}</h1>
<p>${paid ? words.paidText(rupiahText(session.amount_total)) : words.expiredText}</p>
${
	link !== null &&
	html`<div class="stack"><a class="button primary" href="${returnAddress(link, session.id)}"
>${paid ? words.paidLink : words.expiredLink}</a></div>`
}
${paid && disputeView(words, disputed)}
</section></main>`
	return shell(words, session.locale, body, css)
}

/** What a cardholder does at the bank, so that staff can try what follows. */
function disputeView(words: PayPageWords, disputed: boolean): Html {
	if (disputed) return html`<p class="note">${words.disputed}</p>`
	return html`<form method="post" class="stack">
<p class="note">${words.disputeNote}</p>
<button name="dispute" value="yes">${words.dispute}</button>
</form>`
}

export function missingView(css: string): string {
	const words = wordsFor(null)
	const body = html`<main class="single"><section class="panel">
<div class="mark off">${icon('clock')}</div>
<h1>${words.missingTitle}</h1>
<p>${words.missingText}</p>
</section></main>`
	return shell(words, null, body, css)
}

/** The shop's address with the checkout's id where it asked for it. */
export function returnAddress(address: string, sessionId: string): string {
	return address.replaceAll('{CHECKOUT_SESSION_ID}', sessionId)
}
