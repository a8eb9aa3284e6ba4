import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useCopy } from '#app/copy/use-copy.ts'
import { listAwaitedOrders } from '#app/domain/orders/at-counter/awaited-orders.server.ts'
import { readOrderNumber } from '#app/domain/orders/order.ts'
import { findOrderByNumber } from '#app/domain/orders/orders-by-id.server.ts'
import { readDrawerOf } from '#app/domain/till/drawers.server.ts'
import { findPieces, findTagged, piecesOnShelf } from '#app/domain/till/pieces.server.ts'
import {
	addToSlip,
	changeSlipLine,
	clearSlip,
} from '#app/domain/till/slips/change-slip-line.server.ts'
import { readSlip } from '#app/domain/till/slips/slips.server.ts'
import { startSale } from '#app/domain/till/slips/start-sale.server.ts'
import { staffAccess } from '#app/http/access.ts'
import type { PageHandle } from '#app/http/page-handle.ts'
import { type FormAnswer, faulty, parseForm } from '#app/http/parse-form.ts'
import { reads } from '#app/http/reads.server.ts'
import { surfaces } from '#app/http/surfaces.ts'
import { writes } from '#app/http/writes.server.ts'
import type { Services } from '#app/services.server.ts'
import { PageHeader } from '#app/ui/kit/page-header.tsx'
import { RefusalNotice } from '#app/ui/kit/refusal-notice.tsx'
import { StaffError } from '#app/ui/office/staff-error.tsx'
import { AwaitedList } from './awaited-list.tsx'
import { DrawerStrip } from './drawer-strip.tsx'
import { TillFind, TillResults, TillShelf } from './till-find.tsx'
import { tillSchema } from './till-forms.server.ts'
import { TillSlip } from './till-slip.tsx'

const OWN = '/kantor/kasir'
const LONGEST_WORDS = 80

export const handle: PageHandle = { title: (copy) => copy.till.title }

/** Of whoever asks: the own slip and drawer. The head has none and sees what is waited for. */
export const loader = reads(
	surfaces.office.access,
	async ({ url, services: { db, clock, payees }, staff, language }) => {
		const words = url.searchParams.get('cari')?.trim().slice(0, LONGEST_WORDS) || null
		const maySell = staff.role === 'officer'
		const look = () => (words === null ? piecesOnShelf(db) : findPieces(db, words, language))
		return {
			maySell,
			hasQris: payees.qris !== null,
			words,
			pieces: maySell ? await look() : [],
			slip: await readSlip(db, staff.id),
			standing: await readDrawerOf(db, staff.id, clock.now()),
			awaited: await listAwaitedOrders(db),
		}
	},
)

export const action = writes(
	staffAccess('officer'),
	async ({ form, services, actor, language }) => {
		const parsed = parseForm(tillSchema, form)
		if (!('value' in parsed)) return faulty(parsed.answer)
		const { value } = parsed
		switch (value.intent) {
			case 'find':
				return redirect(await findTyped(services, value.typed, actor), 303)
			case 'add':
				await addToSlip(services, { variantId: value.variantId, lotId: null }, actor)
				return redirect(OWN, 303)
			case 'change':
				await changeSlipLine(services, value, actor)
				return redirect(OWN, 303)
			case 'clear':
				await clearSlip(services, actor)
				return redirect(OWN, 303)
			case 'pay': {
				const { method, name, phone } = value
				const sale = { method, buyer: { name, phone }, language }
				return redirect(`${OWN}/${await startSale(services, sale, actor)}`, 303)
			}
		}
	},
)

/** A tag goes on the slip at once, an order's number leads to it, words are looked for. */
async function findTyped(
	services: Services,
	typed: string,
	actor: Parameters<typeof addToSlip>[2],
): Promise<string> {
	const piece = await findTagged(services.db, typed)
	if (piece) {
		await addToSlip(services, piece, actor)
		return OWN
	}
	const number = readOrderNumber(typed)
	if (number && (await findOrderByNumber(services.db, number))) return `${OWN}/${number}`
	return typed === '' ? OWN : `${OWN}?${new URLSearchParams({ cari: typed })}`
}

export default function Till() {
	const { maySell, words, pieces, slip, standing, awaited, hasQris } =
		useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>() as FormAnswer | undefined
	const { till } = useCopy()
	const canTakeCash = standing.drawer !== null && !standing.isOfEarlierDay
	return (
		<>
			<PageHeader
				title={till.title}
				lead={maySell ? till.lead : till.slip.readOnly}
				actions={maySell && <DrawerStrip standing={standing} />}
			/>
			<div className="grid items-start gap-x-10 gap-y-8 md:grid-cols-2">
				{maySell && (
					<div className="flex min-w-0 flex-col gap-6">
						<RefusalNotice answer={answer} />
						{/* With one piece more the field is a new one, empty for the next. */}
						<TillFind key={slip.count} words={words} isPaying={slip.payingNumber !== null} />
						{words !== null && <TillResults words={words} pieces={pieces} />}
					</div>
				)}
				{maySell && (
					<div className="min-w-0 md:row-span-2">
						<TillSlip slip={slip} answer={answer} canTakeCash={canTakeCash} hasQris={hasQris} />
					</div>
				)}
				{maySell && words === null && slip.payingNumber === null && pieces.length > 0 && (
					<TillShelf pieces={pieces} />
				)}
				{awaited.length > 0 && <AwaitedList orders={awaited} maySell={maySell} />}
			</div>
		</>
	)
}

export { StaffError as ErrorBoundary }
