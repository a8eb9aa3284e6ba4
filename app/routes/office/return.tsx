import { redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData, useNavigation } from '@remix-run/react'
import { fill } from '#app/copy/fill.ts'
import { useCopy } from '#app/copy/use-copy.ts'
import { piecesExpected } from '#app/domain/orders/refunds/pieces-expected.server.ts'
import {
	receiveReturn,
	returnOutcomes,
	returnSchema,
} from '#app/domain/orders/refunds/receive-return.server.ts'
import type { PageHandle } from '#app/http/page-handle.ts'
import { type FormAnswer, faulty, parseForm, typedIn } from '#app/http/parse-form.ts'
import { reads } from '#app/http/reads.server.ts'
import { surfaces } from '#app/http/surfaces.ts'
import { writes } from '#app/http/writes.server.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { EmptyState } from '#app/ui/kit/empty-state.tsx'
import { LinkButton } from '#app/ui/kit/link-button.tsx'
import { PageHeader } from '#app/ui/kit/page-header.tsx'
import { RadioField } from '#app/ui/kit/radio-field.tsx'
import { RefusalNotice } from '#app/ui/kit/refusal-notice.tsx'
import { TextField } from '#app/ui/kit/text-field.tsx'
import { PieceChoice } from '#app/ui/office/piece-choice.tsx'
import { StaffError } from '#app/ui/office/staff-error.tsx'
import { unitIdsOf } from './refund-wish.server.ts'

const { access } = surfaces.office

export const handle: PageHandle = { title: (copy) => copy.refunds.receiveBack }

export const loader = reads(access, async ({ params, services: { db } }) => ({
	number: params.number ?? '',
	pieces: await piecesExpected(db, params.number ?? ''),
	outcomes: returnOutcomes,
}))

export const action = writes(access, async ({ params, form, services, actor }) => {
	const parsed = parseForm(returnSchema, form)
	if (!('value' in parsed)) return faulty(parsed.answer)
	const unitIds = unitIdsOf(form)
	if (unitIds === null) return faulty({ typed: typedIn(form), faults: { unit: 'none' } })
	const number = params.number ?? ''
	const { outcome, note } = parsed.value
	const writtenOffAs = outcome === 'restocked' ? null : outcome
	await receiveReturn(services, { number, unitIds, writtenOffAs, note }, actor)
	return redirect(`/kantor/pesanan/${number}?kembali`, 303)
})

export default function ReturnPage() {
	const { number, pieces, outcomes } = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>() as FormAnswer | undefined
	const { refunds } = useCopy()
	const { back: words } = refunds
	const busy = useNavigation().state === 'submitting'
	const orderPath = `/kantor/pesanan/${number}`
	const errorsOf = (field: string) => {
		const said = answer?.faults[field] && words.faults[field]
		return said ? [said] : undefined
	}
	return (
		<div className="mx-auto max-w-2xl">
			<PageHeader
				title={fill(words.title, { number })}
				lead={words.lead}
				trail={{
					label: refunds.crumb,
					crumbs: [{ label: number, to: orderPath }, { label: refunds.receiveBack }],
				}}
			/>
			<RefusalNotice answer={answer} className="mb-6" />
			{pieces.length === 0 ? (
				<EmptyState title={words.none} action={<LinkButton to={orderPath}>{number}</LinkButton>}>
					{words.noneText}
				</EmptyState>
			) : (
				<Form method="post" className="flex flex-col gap-6">
					<PieceChoice
						legend={words.pieces}
						pieces={pieces}
						chosen={pieces.length === 1 ? pieces.map(({ id }) => id) : []}
						errors={errorsOf('unit')}
					/>
					<RadioField
						id="outcome"
						name="outcome"
						legend={words.outcome}
						choices={outcomes.map((value) => ({ value, label: words.outcomes[value] }))}
						defaultValue={answer?.typed.outcome}
						errors={errorsOf('outcome')}
					/>
					<TextField
						id="note"
						name="note"
						label={words.note}
						maxLength={300}
						autoComplete="off"
						defaultValue={answer?.typed.note}
					/>
					<Button busy={busy} className="self-start">
						{words.submit}
					</Button>
				</Form>
			)}
		</div>
	)
}

export { StaffError as ErrorBoundary }
