import { redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData, useNavigation } from '@remix-run/react'
import { fill } from '#app/copy/fill.ts'
import { useCopy } from '#app/copy/use-copy.ts'
import { notInState } from '#app/domain/orders/errors.ts'
import { getOrderBy } from '#app/domain/orders/orders-by-key.server.ts'
import { findCounterSale } from '#app/domain/till/sales.server.ts'
import { voidSale } from '#app/domain/till/void-sale.server.ts'
import { staffAccess } from '#app/http/access.ts'
import type { PageHandle } from '#app/http/page-handle.ts'
import { type FormAnswer, faulty, parseForm } from '#app/http/parse-form.ts'
import { reads } from '#app/http/reads.server.ts'
import { surfaces } from '#app/http/surfaces.ts'
import { writes } from '#app/http/writes.server.ts'
import { formatRupiah } from '#app/shared/money.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { Disclosure } from '#app/ui/kit/disclosure.tsx'
import { LinkButton } from '#app/ui/kit/link-button.tsx'
import { Money } from '#app/ui/kit/money.tsx'
import { Notice } from '#app/ui/kit/notice.tsx'
import { RefusalNotice } from '#app/ui/kit/refusal-notice.tsx'
import { TextField } from '#app/ui/kit/text-field.tsx'
import { TextLink } from '#app/ui/kit/text-link.tsx'
import { StaffError } from '#app/ui/office/staff-error.tsx'
import { voidSchema } from './till-forms.server.ts'

export const handle: PageHandle = { title: (copy) => copy.till.done.title }

export const loader = reads(surfaces.office.access, async ({ params, services: { db }, staff }) => {
	const order = await getOrderBy(db, 'number', params.number ?? '')
	const sale = await findCounterSale(db, order.id)
	if (!sale) throw notInState('paid-at-counter')
	return {
		number: order.number,
		totalSen: sale.totalSen,
		handedSen: sale.handedSen,
		changeSen: sale.changeSen,
		voidReason: sale.voidReason,
		mayVoid: staff.role === 'officer' && sale.officerId === staff.id && order.state === 'received',
	}
})

export const action = writes(staffAccess('officer'), async ({ params, form, services, actor }) => {
	const parsed = parseForm(voidSchema, form)
	if (!('value' in parsed)) return faulty(parsed.answer)
	const number = params.number ?? ''
	await voidSale(services, { number, reason: parsed.value.reason }, actor)
	return redirect(`/kantor/kasir/${number}/selesai`, 303)
})

export default function TillDone() {
	const { number, totalSen, handedSen, changeSen, voidReason, mayVoid } =
		useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>() as FormAnswer | undefined
	const { done: words } = useCopy().till
	return (
		<div className="mx-auto flex max-w-xl flex-col gap-6">
			<header>
				<h1 className="font-display text-heading">
					{voidReason === null ? words.title : words.voided}{' '}
					<span className="figures whitespace-nowrap font-sans text-body text-muted">{number}</span>
				</h1>
			</header>
			{voidReason === null ? (
				<div role="status" className="rounded-patch bg-good-soft px-5 py-6 text-center">
					<p className="font-semibold text-good">
						{changeSen === null ? words.qris : changeSen === 0 ? words.noChange : words.change}
					</p>
					<p className="mt-1 font-bold text-poster">
						<Money sen={changeSen === null || changeSen === 0 ? totalSen : changeSen} />
					</p>
					{handedSen !== null && changeSen !== 0 && (
						<p className="mt-1 text-small">
							{fill(words.handed, {
								amount: formatRupiah(handedSen),
								total: formatRupiah(totalSen),
							})}
						</p>
					)}
				</div>
			) : (
				<Notice tone="warn">{fill(words.voidedText, { reason: voidReason })}</Notice>
			)}
			<div className="grid gap-3 sm:grid-cols-2">
				<LinkButton to="/kantor/kasir" size="large">
					{words.next}
				</LinkButton>
				<LinkButton
					to={`/kantor/kasir/${number}/struk.pdf`}
					reloadDocument
					tone="secondary"
					size="large"
				>
					{words.receipt}
				</LinkButton>
			</div>
			<p className="text-small">
				<TextLink to={`/kantor/pesanan/${number}`}>{words.order}</TextLink>
			</p>
			<RefusalNotice answer={answer} title={words.refusedTitle} />
			{mayVoid && <VoidForm answer={answer} />}
		</div>
	)
}

function VoidForm({ answer }: { answer: FormAnswer | undefined }) {
	const { totalSen, handedSen } = useLoaderData<typeof loader>()
	const { done: words } = useCopy().till
	const busy = useNavigation().state === 'submitting'
	const lead = handedSen === null ? words.voidLeadQris : words.voidLead
	return (
		<Disclosure title={words.voidTitle} open={answer !== undefined}>
			<Form method="post" className="flex flex-col gap-4" noValidate>
				<p>{fill(lead, { amount: formatRupiah(totalSen) })}</p>
				<TextField
					id="reason"
					name="reason"
					label={words.reason}
					maxLength={200}
					autoComplete="off"
					defaultValue={answer?.typed.reason}
					errors={answer?.faults.reason ? [words.faults.reason ?? ''] : undefined}
				/>
				<div>
					<Button tone="danger" busy={busy}>
						{words.void}
					</Button>
				</div>
			</Form>
		</Disclosure>
	)
}

export { StaffError as ErrorBoundary }
