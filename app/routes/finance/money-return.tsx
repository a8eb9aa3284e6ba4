import { redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData, useNavigation } from '@remix-run/react'
import { fill } from '#app/copy/fill.ts'
import { useCopy } from '#app/copy/use-copy.ts'
import { returnMoney } from '#app/domain/orders/by-hand/return-money.server.ts'
import { staffAccess } from '#app/http/access.ts'
import { noSuchPage } from '#app/http/errors.ts'
import type { PageHandle } from '#app/http/page-handle.ts'
import { type FormAnswer, faulty, parseForm } from '#app/http/parse-form.ts'
import { reads } from '#app/http/reads.server.ts'
import { writes } from '#app/http/writes.server.ts'
import { dateInMagetan } from '#app/shared/instant.ts'
import { formatRupiah } from '#app/shared/money.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { Notice } from '#app/ui/kit/notice.tsx'
import { PageHeader } from '#app/ui/kit/page-header.tsx'
import { RefusalNotice } from '#app/ui/kit/refusal-notice.tsx'
import { TextField } from '#app/ui/kit/text-field.tsx'
import { StaffError } from '#app/ui/office/staff-error.tsx'
import { useBuyerName } from '#app/ui/office/use-buyer-name.ts'
import { returnSlipSchema } from './hand-payment-forms.server.ts'
import { readHandPayment } from './read-hand-payment.server.ts'

/** Money leaves by the treasurer's hand alone. */
const access = staffAccess('treasurer')

export const handle: PageHandle = { title: (copy) => copy.handPayments.giveBack }

export const loader = reads(access, async ({ params, services: { db, clock } }) => {
	const { number, buyerName, returns } = await readHandPayment(db, params.number ?? '')
	const due = returns.find(({ id }) => id === params.id)
	if (!due) throw noSuchPage()
	return { number, buyerName, due, today: dateInMagetan(clock.now()) }
})

export const action = writes(access, async ({ params, form, services, actor }) => {
	const parsed = parseForm(returnSlipSchema, form)
	if (!('value' in parsed)) return faulty(parsed.answer)
	const { returns, number } = await readHandPayment(services.db, params.number ?? '')
	const due = returns.find(({ id }) => id === params.id)
	if (!due) throw noSuchPage()
	await returnMoney(services, { returnId: due.id, slip: parsed.value }, actor)
	return redirect(`/keuangan/pembayaran/${number}?hasil=returned`, 303)
})

const FIELDS = ['bank', 'accountNumber', 'accountHolder', 'paidOn', 'reference'] as const

export default function MoneyReturn() {
	const { number, buyerName, due, today } = useLoaderData<typeof loader>()
	const nameOf = useBuyerName()
	const answer = useActionData<typeof action>() as FormAnswer | undefined
	const { handPayments } = useCopy()
	const words = handPayments.back
	const busy = useNavigation().state === 'submitting'
	const amount = formatRupiah(due.amountSen)
	const typed: Readonly<Record<string, string>> = { paidOn: today, ...answer?.typed }
	return (
		<div className="mx-auto max-w-2xl">
			<PageHeader
				title={fill(words.title, { amount })}
				lead={`${nameOf(buyerName)} · ${handPayments.reasons[due.reason]}`}
				trail={{
					label: handPayments.crumb,
					crumbs: [
						{ label: handPayments.nav, to: '/keuangan/pembayaran' },
						{ label: number, to: `/keuangan/pembayaran/${number}` },
						{ label: handPayments.giveBack },
					],
				}}
			/>
			<RefusalNotice answer={answer} title={words.refusedTitle} className="mb-6" />
			{due.isDone ? (
				<Notice>{words.done}</Notice>
			) : (
				<Form method="post" className="flex flex-col gap-5">
					<p className="text-small">{words.lead}</p>
					{FIELDS.map((name) => (
						<TextField
							key={name}
							id={name}
							name={name}
							type={name === 'paidOn' ? 'date' : 'text'}
							inputMode={name === 'accountNumber' ? 'numeric' : undefined}
							max={name === 'paidOn' ? today : undefined}
							label={words[name]}
							maxLength={100}
							autoComplete="off"
							required
							defaultValue={typed[name]}
							errors={answer?.faults[name] ? [words.faults[name] ?? ''] : undefined}
						/>
					))}
					<Button busy={busy} className="self-start">
						{fill(words.submit, { amount })}
					</Button>
				</Form>
			)}
		</div>
	)
}

export { StaffError as ErrorBoundary }
