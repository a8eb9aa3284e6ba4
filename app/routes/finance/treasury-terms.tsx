import { redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData, useNavigation } from '@remix-run/react'
import { useCopy } from '#app/copy/use-copy.ts'
import { namesOfStaff } from '#app/domain/staff/members.server.ts'
import { setTerms } from '#app/domain/treasury/set-terms.server.ts'
import { listTerms, termsInForce } from '#app/domain/treasury/terms.server.ts'
import { staffAccess } from '#app/http/access.ts'
import type { PageHandle } from '#app/http/page-handle.ts'
import { type FormAnswer, faulty, parseForm } from '#app/http/parse-form.ts'
import { reads } from '#app/http/reads.server.ts'
import { surfaces } from '#app/http/surfaces.ts'
import { writes } from '#app/http/writes.server.ts'
import { formatNumber } from '#app/shared/money.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { Card } from '#app/ui/kit/card.tsx'
import { CheckField } from '#app/ui/kit/check-field.tsx'
import { DateTime } from '#app/ui/kit/date-time.tsx'
import { Money } from '#app/ui/kit/money.tsx'
import { Notice } from '#app/ui/kit/notice.tsx'
import { PageHeader } from '#app/ui/kit/page-header.tsx'
import { RefusalNotice } from '#app/ui/kit/refusal-notice.tsx'
import { Cell, Head, Table } from '#app/ui/kit/table.tsx'
import { TextField } from '#app/ui/kit/text-field.tsx'
import { formFields } from '#app/ui/office/form-fields.ts'
import { Section } from '#app/ui/office/section.tsx'
import { StaffError } from '#app/ui/office/staff-error.tsx'
import { useStaff } from '#app/ui/office/use-staff.ts'
import { termsSchema } from './treasury-forms.server.ts'

export const handle: PageHandle = { title: (copy) => copy.finance.nav.terms }

export const loader = reads(surfaces.finance.access, async ({ url, services: { db } }) => {
	const history = await listTerms(db)
	const names = await namesOfStaff(
		db,
		history.map(({ setBy }) => setBy),
	)
	return {
		terms: await termsInForce(db),
		history: history.map((one) => ({ ...one, name: names.get(one.setBy) ?? '' })),
		isSet: url.searchParams.get('kabar') === 'ketentuan',
	}
})

/** The head alone lays down terms. */
export const action = writes(staffAccess('head'), async ({ form, services, actor }) => {
	const parsed = parseForm(termsSchema, form)
	if (!('value' in parsed)) return faulty(named(parsed.answer))
	const { limit, floor, pnbpFirst, reason } = parsed.value
	const terms = { purchaseLimitSen: limit, reserveFloorSen: floor, isPnbpFirst: pnbpFirst === 'on' }
	await setTerms(services, { ...terms, reason }, actor)
	return redirect('/keuangan/ketentuan?kabar=ketentuan', 303)
})

/** Each fault by the name of its field. */
function named({ typed, faults }: FormAnswer): FormAnswer {
	const fields = Object.keys(faults).map((field) => [field, field])
	return { typed, faults: Object.fromEntries(fields) }
}

export default function TreasuryTerms() {
	const { isSet, history } = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>() as FormAnswer | undefined
	const { treasury } = useCopy()
	const { terms: words } = treasury
	const isHead = useStaff()?.role === 'head'
	return (
		<>
			<PageHeader title={words.title} lead={words.lead} />
			{isSet && !answer && (
				<Notice tone="good" announce className="mb-6">
					{treasury.done.ketentuan}
				</Notice>
			)}
			<div className="grid items-start gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,1fr)_24rem]">
				<Section title={words.history}>
					{history.length > 0 ? (
						<History />
					) : (
						<p className="py-3 text-muted text-small">{words.empty}</p>
					)}
				</Section>
				{isHead ? (
					<TermsForm given={answer} />
				) : (
					<p className="text-muted text-small">{words.headOnly}</p>
				)}
			</div>
		</>
	)
}

function TermsForm({ given }: { given: FormAnswer | undefined }) {
	const { terms } = useLoaderData<typeof loader>()
	const { treasury } = useCopy()
	const { terms: words } = treasury
	const busy = useNavigation().state === 'submitting'
	const { answer, field } = formFields('terms', given, treasury.faults)
	const wasFirst = answer ? answer.typed.pnbpFirst === 'on' : terms.isPnbpFirst
	return (
		<Card title={words.title}>
			<Form method="post" noValidate className="flex flex-col gap-4">
				<input type="hidden" name="intent" value="terms" />
				<RefusalNotice answer={answer} title={treasury.refusedTitle} />
				<TextField
					{...field('limit', formatNumber(terms.purchaseLimitSen))}
					label={words.limit}
					hint={words.limitHint}
					inputMode="numeric"
					autoComplete="off"
					required
				/>
				<TextField
					{...field('floor', formatNumber(terms.reserveFloorSen))}
					label={words.floor}
					hint={words.floorHint}
					inputMode="numeric"
					autoComplete="off"
					required
				/>
				<CheckField
					id="terms-pnbpFirst"
					name="pnbpFirst"
					value="on"
					label={words.pnbpFirst}
					defaultChecked={wasFirst}
				/>
				<TextField
					{...field('reason')}
					label={words.reason}
					hint={words.reasonHint}
					maxLength={300}
					autoComplete="off"
					required
				/>
				<Button busy={busy} wide>
					{words.submit}
				</Button>
			</Form>
		</Card>
	)
}

function History() {
	const { history } = useLoaderData<typeof loader>()
	const { terms: words } = useCopy().treasury
	return (
		<Table caption={words.historyCaption} dense>
			<thead>
				<tr>
					<Head>{words.setAt}</Head>
					<Head number>{words.limitShort}</Head>
					<Head number>{words.floorShort}</Head>
					<Head>{words.pnbpShort}</Head>
					<Head>{words.reason}</Head>
				</tr>
			</thead>
			<tbody>
				{history.map((one) => (
					<tr key={one.setAt}>
						<th scope="row">
							<DateTime at={one.setAt} short />
							<span className="block font-normal text-muted">{one.name}</span>
						</th>
						<Cell number>
							<Money sen={one.purchaseLimitSen} bare />
						</Cell>
						<Cell number>
							<Money sen={one.reserveFloorSen} bare />
						</Cell>
						<Cell>{one.isPnbpFirst ? words.yes : words.no}</Cell>
						<Cell className="min-w-32 break-words">{one.reason}</Cell>
					</tr>
				))}
			</tbody>
		</Table>
	)
}

export { StaffError as ErrorBoundary }
