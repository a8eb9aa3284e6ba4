import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { dayInWords } from '#app/copy/calendar.ts'
import { useCopy } from '#app/copy/use-copy.ts'
import { feeRates } from '#app/domain/reconciliation/gateway/fee-rates.server.ts'
import { setFeeRate } from '#app/domain/reconciliation/gateway/set-fee-rate.server.ts'
import { matchLimits } from '#app/domain/reconciliation/matching/match-limits.server.ts'
import { setMatchLimit } from '#app/domain/reconciliation/matching/set-match-limit.server.ts'
import { namesOfStaff } from '#app/domain/staff/members.server.ts'
import { staffAccess } from '#app/http/access.ts'
import type { PageHandle } from '#app/http/page-handle.ts'
import { type FormAnswer, faulty, parseForm } from '#app/http/parse-form.ts'
import { reads } from '#app/http/reads.server.ts'
import { surfaces } from '#app/http/surfaces.ts'
import { writes } from '#app/http/writes.server.ts'
import { bps } from '#app/shared/money.ts'
import { percent } from '#app/ui/finance/percent.ts'
import { DateTime } from '#app/ui/kit/date-time.tsx'
import { Money } from '#app/ui/kit/money.tsx'
import { Notice } from '#app/ui/kit/notice.tsx'
import { PageHeader } from '#app/ui/kit/page-header.tsx'
import { Cell, Head, Table } from '#app/ui/kit/table.tsx'
import { StaffError } from '#app/ui/office/staff-error.tsx'
import { useStaff } from '#app/ui/office/use-staff.ts'
import { limitFormSchema, rateFormSchema } from './match-form.server.ts'
import { LimitForm, RateForm } from './reconciliation-terms-forms.tsx'

export const handle: PageHandle = { title: (copy) => copy.followed.terms.title }

export const loader = reads(surfaces.finance.access, async ({ url, services: { db } }) => {
	const rates = (await feeRates(db)).toReversed()
	const limits = await matchLimits(db)
	const names = await namesOfStaff(
		db,
		[...rates, ...limits].map(({ setBy }) => setBy),
	)
	const named = <T extends { setBy: string }>(rows: readonly T[]) =>
		rows.map((row) => ({ ...row, name: names.get(row.setBy) ?? '' }))
	return {
		rates: named(rates),
		limits: named(limits),
		isSet: url.searchParams.get('kabar') === 'ketentuan',
	}
})

/** The head alone lays down terms. */
export const action = writes(staffAccess('head'), async ({ form, services, actor }) => {
	if (form.get('intent') === 'rate') {
		const parsed = parseForm(rateFormSchema, form)
		if (!('value' in parsed)) return faulty(parsed.answer)
		const { from: fromDate, share: shareBps, fixed: fixedSen, vat: vatBps, reason } = parsed.value
		await setFeeRate(services, { fromDate, shareBps, fixedSen, vatBps, reason }, actor)
	} else {
		const parsed = parseForm(limitFormSchema, form)
		if (!('value' in parsed)) return faulty(parsed.answer)
		const { amount: limitSen, reason } = parsed.value
		await setMatchLimit(services, { limitSen, reason }, actor)
	}
	return redirect('/keuangan/rekonsiliasi/ketentuan?kabar=ketentuan', 303)
})

/** What the fees of the gateway are held against, and when a match needs a second person. */
export default function ReconciliationTerms() {
	const { isSet, rates, limits } = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>() as FormAnswer | undefined
	const { office, reconciliation, followed } = useCopy()
	const words = followed.terms
	const isHead = useStaff()?.role === 'head'
	return (
		<>
			<PageHeader
				title={words.title}
				lead={isHead ? words.lead : `${words.lead} ${words.headOnly}`}
				trail={{
					label: office.trail,
					crumbs: [
						{ label: reconciliation.title, to: '/keuangan/rekonsiliasi' },
						{ label: words.title },
					],
				}}
			/>
			{isSet && !answer && (
				<Notice tone="good" announce className="mb-6">
					{words.done}
				</Notice>
			)}
			<div className="grid items-start gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,1fr)_24rem]">
				<div>
					{rates.length === 0 ? (
						<>
							<h2 className="pb-2 font-bold">{words.rates}</h2>
							<p className="text-muted text-small">{words.noRates}</p>
						</>
					) : (
						<Rates />
					)}
				</div>
				{isHead && <RateForm given={answer} latest={rates[0]} />}
				<Limits />
				{isHead && <LimitForm given={answer} latest={limits[0]} />}
			</div>
		</>
	)
}

function Rates() {
	const { rates } = useLoaderData<typeof loader>()
	const { followed, calendar } = useCopy()
	const words = followed.terms
	return (
		<Table caption={words.rates} captionShown dense>
			<thead>
				<tr>
					<Head>{words.from}</Head>
					<Head number>%</Head>
					<Head number>{words.fixed}</Head>
					<Head number>{words.vat}</Head>
				</tr>
			</thead>
			<tbody>
				{rates.map((one) => (
					<tr key={one.setAt}>
						<th scope="row">
							{dayInWords(one.fromDate, calendar)}
							<Told one={one} />
						</th>
						<Cell number>{percent(bps(one.shareBps))}</Cell>
						<Cell number>
							<Money sen={one.fixedSen} bare />
						</Cell>
						<Cell number>{percent(bps(one.vatBps))}</Cell>
					</tr>
				))}
			</tbody>
		</Table>
	)
}

function Limits() {
	const { limits } = useLoaderData<typeof loader>()
	const words = useCopy().followed.terms
	return (
		<Table caption={words.limits} captionShown dense>
			<thead>
				<tr>
					<Head>{words.setAt}</Head>
					<Head number>{words.amount}</Head>
				</tr>
			</thead>
			<tbody>
				{limits.map((one) => (
					<tr key={one.setAt}>
						<th scope="row">{one.name === '' ? words.first : <Told one={one} />}</th>
						<Cell number>
							<Money sen={one.limitSen} bare />
						</Cell>
					</tr>
				))}
			</tbody>
		</Table>
	)
}

/** Who laid it down, when and why. */
function Told({
	one,
}: {
	one: Pick<
		ReturnType<typeof useLoaderData<typeof loader>>['limits'][number],
		'setAt' | 'name' | 'reason'
	>
}) {
	return (
		<span className="wrap-anywhere block font-normal">
			{one.reason}
			<span className="block text-muted">
				<DateTime at={one.setAt} short /> · {one.name}
			</span>
		</span>
	)
}

export { StaffError as ErrorBoundary }
