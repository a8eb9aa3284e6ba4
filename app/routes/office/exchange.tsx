import { redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData, useNavigation } from '@remix-run/react'
import { z } from 'zod'
import { fill } from '#app/copy/fill.ts'
import { useCopy } from '#app/copy/use-copy.ts'
import {
	isHeldByDispute,
	mayHappen,
	type OrderEvent,
	staffWhoMay,
} from '#app/domain/orders/life.ts'
import { sendParcelSchema } from '#app/domain/orders/parcel.ts'
import { refundReasonSchema } from '#app/domain/orders/refund-reason.ts'
import { refundChoices } from '#app/domain/orders/refunds/effects-of-refunds.server.ts'
import { exchangeUnits } from '#app/domain/orders/refunds/exchange-units.server.ts'
import { sendReplacement } from '#app/domain/orders/refunds/send-replacement.server.ts'
import { refundUnderWayOf } from '#app/domain/orders/refunds/units-gone.server.ts'
import { staffAccess } from '#app/http/access.ts'
import type { PageHandle } from '#app/http/page-handle.ts'
import { type FormAnswer, faulty, parseForm, typedIn } from '#app/http/parse-form.ts'
import { reads } from '#app/http/reads.server.ts'
import { writes } from '#app/http/writes.server.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { EmptyState } from '#app/ui/kit/empty-state.tsx'
import { LinkButton } from '#app/ui/kit/link-button.tsx'
import { Notice } from '#app/ui/kit/notice.tsx'
import { PageHeader } from '#app/ui/kit/page-header.tsx'
import { RefusalNotice } from '#app/ui/kit/refusal-notice.tsx'
import { TextArea } from '#app/ui/kit/text-area.tsx'
import { TextField } from '#app/ui/kit/text-field.tsx'
import { PieceChoice } from '#app/ui/office/piece-choice.tsx'
import { Section } from '#app/ui/office/section.tsx'
import { StaffError } from '#app/ui/office/staff-error.tsx'
import { unitIdsOf } from './refund-wish.server.ts'
import { ResiTaken } from './resi-taken.tsx'

const access = staffAccess(...staffWhoMay('exchanged'))
const reasonSchema = z.object({ reason: refundReasonSchema })

export const handle: PageHandle = { title: (copy) => copy.refunds.exchange }

export const loader = reads(access, async ({ params, url, services: { db } }) => {
	const { order, replacementsWaiting, ...choices } = await refundChoices(db, params.number ?? '')
	// What is still in the house is no piece that its buyer could send back.
	const pieces = choices.pieces.filter(({ isOut }) => isOut)
	const { state, dispute } = order
	const next: OrderEvent = replacementsWaiting > 0 ? 'replacement-sent' : 'exchanged'
	const isRefunding = next === 'exchanged' && (await refundUnderWayOf(db, order.id)) !== null
	const held = isHeldByDispute(next, dispute) ? ('orders.disputed' as const) : null
	return {
		number: order.number,
		mayExchange: mayHappen('exchanged', state) && pieces.length > 0,
		/** why it waits, though it could be exchanged; the code of the refusal */
		held: held ?? (isRefunding ? ('orders.refund_under_way' as const) : null),
		waiting: replacementsWaiting,
		pieces,
		setAsideNow: url.searchParams.has('disisihkan'),
	}
})

export const action = writes(access, async ({ params, form, services, actor }) => {
	const number = params.number ?? ''
	if (form.get('intent') === 'send') {
		const parcel = parseForm(sendParcelSchema, form)
		if (!('value' in parcel)) return faulty(parcel.answer)
		await sendReplacement(services, { number, ...parcel.value }, actor)
		return redirect(`/kantor/pesanan/${number}?pengganti`, 303)
	}
	const parsed = parseForm(reasonSchema, form)
	if (!('value' in parsed)) return faulty(parsed.answer)
	const unitIds = unitIdsOf(form)
	if (unitIds === null) return faulty({ typed: typedIn(form), faults: { unit: 'none' } })
	await exchangeUnits(services, { number, unitIds, ...parsed.value }, actor)
	return redirect(`/kantor/pesanan/${number}/tukar?disisihkan`, 303)
})

export default function ExchangePage() {
	const { number, waiting, mayExchange, held, setAsideNow } = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>() as FormAnswer | undefined
	const { refunds, refusals } = useCopy()
	const { swap: words } = refunds
	const orderPath = `/kantor/pesanan/${number}`
	return (
		<div className="mx-auto flex max-w-2xl flex-col gap-8">
			<PageHeader
				title={fill(words.title, { number })}
				lead={words.lead}
				trail={{
					label: refunds.crumb,
					crumbs: [{ label: number, to: orderPath }, { label: refunds.exchange }],
				}}
			/>
			<RefusalNotice answer={answer} />
			{setAsideNow && !answer && (
				<Notice tone="good" announce>
					{words.done}
				</Notice>
			)}
			{(waiting > 0 || mayExchange) && held && (
				<EmptyState
					title={refusals[held]}
					action={<LinkButton to={orderPath}>{number}</LinkButton>}
				/>
			)}
			{waiting > 0 && !held && <SendPart answer={answer} />}
			{waiting === 0 && mayExchange && !held && <ChoosePart answer={answer} />}
			{waiting === 0 && !mayExchange && (
				<EmptyState
					title={words.impossible}
					action={<LinkButton to={orderPath}>{number}</LinkButton>}
				/>
			)}
		</div>
	)
}

function ChoosePart({ answer }: { answer: FormAnswer | undefined }) {
	const { pieces } = useLoaderData<typeof loader>()
	const { swap: words } = useCopy().refunds
	const busy = useNavigation().state === 'submitting'
	const errorsOf = errorsIn(answer, words.faults)
	return (
		<Form method="post" className="flex flex-col gap-6">
			<PieceChoice legend={words.pieces} pieces={pieces} errors={errorsOf('unit')} />
			<TextArea
				id="reason"
				name="reason"
				label={words.reason}
				defaultValue={answer?.typed.reason}
				errors={errorsOf('reason')}
				minLength={5}
				maxLength={300}
				rows={3}
				required
			/>
			<Button busy={busy} className="self-start">
				{words.submit}
			</Button>
		</Form>
	)
}

function SendPart({ answer }: { answer: FormAnswer | undefined }) {
	const { waiting } = useLoaderData<typeof loader>()
	const { swap: words } = useCopy().refunds
	const busy = useNavigation().state === 'submitting'
	const errorsOf = errorsIn(answer, words.faults)
	return (
		<Section title={words.sendTitle} lead={fill(words.sendLead, { count: waiting })}>
			<Form method="post" className="mt-4 grid gap-5 sm:grid-cols-2">
				<input type="hidden" name="intent" value="send" />
				{(['courier', 'trackingNumber'] as const).map((name) => (
					<TextField
						key={name}
						id={name}
						name={name}
						label={words[name]}
						maxLength={40}
						autoComplete="off"
						required
						defaultValue={answer?.typed[name]}
						errors={errorsOf(name)}
					/>
				))}
				<ResiTaken answer={answer} className="sm:col-span-2" />
				<Button busy={busy} className="justify-self-start">
					{words.sendSubmit}
				</Button>
			</Form>
		</Section>
	)
}

function errorsIn(answer: FormAnswer | undefined, words: Readonly<Record<string, string>>) {
	return (field: string) => {
		const said = answer?.faults[field] && words[field]
		return said ? [said] : undefined
	}
}

export { StaffError as ErrorBoundary }
