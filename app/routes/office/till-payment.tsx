import { redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData, useNavigation } from '@remix-run/react'
import { momentInWords } from '#app/copy/calendar.ts'
import { fill } from '#app/copy/fill.ts'
import { useCopy } from '#app/copy/use-copy.ts'
import { getOrderForStaff } from '#app/domain/orders/orders.server.ts'
import { acceptQris } from '#app/domain/till/accept-qris.server.ts'
import { readDrawerOf } from '#app/domain/till/drawers.server.ts'
import { usualAmounts } from '#app/domain/till/notes.ts'
import { receiveCash } from '#app/domain/till/receive-cash.server.ts'
import { findCounterSale } from '#app/domain/till/sales.server.ts'
import { returnToSlip } from '#app/domain/till/slips/start-sale.server.ts'
import { staffAccess } from '#app/http/access.ts'
import type { PageHandle } from '#app/http/page-handle.ts'
import { type FormAnswer, faulty, parseForm } from '#app/http/parse-form.ts'
import { reads } from '#app/http/reads.server.ts'
import { surfaces } from '#app/http/surfaces.ts'
import { writes } from '#app/http/writes.server.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { LinkButton } from '#app/ui/kit/link-button.tsx'
import { Money } from '#app/ui/kit/money.tsx'
import { Notice } from '#app/ui/kit/notice.tsx'
import { RefusalNotice } from '#app/ui/kit/refusal-notice.tsx'
import { StaffError } from '#app/ui/office/staff-error.tsx'
import { CashForm } from './cash-form.tsx'
import { paymentSchema } from './till-forms.server.ts'

export const handle: PageHandle = {
	title: (copy, data) => {
		const number = (data as { number?: string } | undefined)?.number
		return number ? fill(copy.till.pay.title, { number }) : copy.till.title
	},
}

/** What waits to be paid at the counter; what is paid leads on, what is paid elsewhere away. */
export const loader = reads(
	surfaces.office.access,
	async ({ params, services: { db, clock, payees }, staff, answersForm }) => {
		const { order, payment, lines } = await getOrderForStaff(db, params.number ?? '')
		const isTill = order.channel === 'till'
		const isOpen = order.state === 'awaiting-payment' && order.cancel_asked_at === null
		const isLate = order.state === 'expired' && !isTill && payment.method === 'cash'
		const { method } = payment
		const isHere = method === 'cash' || (method === 'qris' && isTill)
		if (!answersForm && !((isOpen || isLate) && isHere)) {
			if (await findCounterSale(db, order.id)) {
				throw redirect(`/kantor/kasir/${order.number}/selesai`)
			}
			throw redirect(isTill ? '/kantor/kasir' : `/kantor/pesanan/${order.number}`)
		}
		const standing = await readDrawerOf(db, staff.id, clock.now())
		return {
			number: order.number,
			buyerName: order.buyer_name,
			method,
			isTill,
			isLate,
			maySell: staff.role === 'officer',
			totalSen: order.total_sen,
			amounts: usualAmounts(order.total_sen),
			pieces: lines.reduce((sum, { quantity }) => sum + quantity, 0),
			expiresAt: payment.expires_at,
			merchant: payees.qris?.merchant ?? '',
			hasDrawer: standing.drawer !== null && !standing.isOfEarlierDay,
		}
	},
)

export const action = writes(staffAccess('officer'), async ({ params, form, services, actor }) => {
	const parsed = parseForm(paymentSchema, form)
	if (!('value' in parsed)) return faulty(parsed.answer)
	const number = params.number ?? ''
	const { value } = parsed
	switch (value.intent) {
		case 'cash':
			await receiveCash(services, { number, handedSen: value.handed }, actor)
			break
		case 'seen':
			await acceptQris(services, { number }, actor)
			break
		case 'back':
			await returnToSlip(services, { number }, actor)
			return redirect('/kantor/kasir', 303)
	}
	return redirect(`/kantor/kasir/${number}/selesai`, 303)
})

export default function TillPayment() {
	const { number, buyerName, method, isTill, isLate, maySell, totalSen, pieces, ...page } =
		useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>() as FormAnswer | undefined
	const { till, calendar } = useCopy()
	const words = till.pay
	const until = momentInWords(page.expiresAt, calendar, true)
	return (
		<div className="mx-auto flex max-w-xl flex-col gap-6">
			<header>
				<h1 className="text-muted text-small">
					{fill(words.title, { number })}
					{buyerName !== '' && <span className="block">{buyerName}</span>}
				</h1>
				<p className="mt-1 font-bold text-poster">
					<span className="sr-only">{words.due} </span>
					<Money sen={totalSen} />
				</p>
				<p className="text-muted text-small">{fill(words.pieces, { count: pieces })}</p>
				{isTill && <p className="mt-1 text-small">{fill(words.until, { time: until })}</p>}
			</header>
			{isLate && <Notice tone="warn">{words.over}</Notice>}
			<RefusalNotice answer={answer} title={words.refusedTitle} />
			{maySell && method === 'cash' && (
				<CashForm
					amounts={page.amounts}
					totalSen={totalSen}
					hasDrawer={page.hasDrawer}
					answer={answer}
				/>
			)}
			{maySell && method === 'qris' && <QrisForm merchant={page.merchant} />}
			{maySell && isTill && (
				<Form method="post">
					<Button name="intent" value="back" tone="quiet" className="-ml-5">
						{words.back}
					</Button>
				</Form>
			)}
			{!isTill && (
				<p>
					<LinkButton to="/kantor/kasir" tone="quiet">
						{till.drawer.back}
					</LinkButton>
				</p>
			)}
		</div>
	)
}

/** The unit's picture as large as the screen allows, to be turned towards the buyer. */
function QrisForm({ merchant }: { merchant: string }) {
	const { pay: words } = useCopy().till
	const busy = useNavigation().state === 'submitting'
	return (
		<section aria-labelledby="qris">
			<h2 id="qris" className="font-display text-title">
				{words.qrisTitle}
			</h2>
			<p className="mt-1 text-muted text-small">{fill(words.qrisLead, { merchant })}</p>
			<img
				src="/qris.png"
				alt={fill(words.qrisAlt, { merchant })}
				width={480}
				height={480}
				className="mt-4 aspect-square w-full max-w-sm rounded-patch border border-line bg-white object-contain"
			/>
			<Form method="post" className="mt-5">
				<Button name="intent" value="seen" size="large" wide busy={busy}>
					{words.seen}
				</Button>
				<p className="mt-2 text-muted text-small">{words.seenNote}</p>
			</Form>
		</section>
	)
}

export { StaffError as ErrorBoundary }
