import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { fill } from '#app/copy/fill.ts'
import { useCopy } from '#app/copy/use-copy.ts'
import { materialFund, workingCapital } from '#app/domain/bookkeeping/chart.ts'
import { lastCashCounts } from '#app/domain/treasury/cash-counts.server.ts'
import { fundStatement, fundsNow, unattachedIntakes } from '#app/domain/treasury/funds.server.ts'
import { recordCashCount } from '#app/domain/treasury/record-cash-count.server.ts'
import { requestPayment } from '#app/domain/treasury/request-payment.server.ts'
import { listRequests } from '#app/domain/treasury/requests.server.ts'
import { termsInForce } from '#app/domain/treasury/terms.server.ts'
import { pageAfterId } from '#app/http/page-after.server.ts'
import type { PageHandle } from '#app/http/page-handle.ts'
import { type FormAnswer, faulty, parseForm, typedIn } from '#app/http/parse-form.ts'
import { reads } from '#app/http/reads.server.ts'
import { booksAccess, surfaces } from '#app/http/surfaces.ts'
import { writes } from '#app/http/writes.server.ts'
import { newId } from '#app/shared/ids.ts'
import { formatRupiah } from '#app/shared/money.ts'
import { AsOf } from '#app/ui/finance/as-of.tsx'
import { PageHeader } from '#app/ui/kit/page-header.tsx'
import { Stat } from '#app/ui/kit/stat.tsx'
import { TextLink } from '#app/ui/kit/text-link.tsx'
import { Pager } from '#app/ui/office/pager.tsx'
import { PrintButton } from '#app/ui/office/print-button.tsx'
import { Section } from '#app/ui/office/section.tsx'
import { StaffError } from '#app/ui/office/staff-error.tsx'
import { useMayActInBooks } from '#app/ui/office/use-staff.ts'
import { AskForm } from './ask-form.tsx'
import { CashCounts } from './cash-counts.tsx'
import { chosenDays } from './chosen-days.server.ts'
import { CountForm } from './count-form.tsx'
import { DaysForm } from './days-form.tsx'
import { FundStatementTable } from './fund-statement.tsx'
import { IntakeList } from './intake-list.tsx'
import { RequestTable } from './request-table.tsx'
import { countSchema, paymentSchema } from './treasury-forms.server.ts'

export const handle: PageHandle = { title: (copy) => copy.finance.nav.funds }

export const loader = reads(surfaces.finance.access, async ({ url, services: { db, clock } }) => {
	const at = clock.now()
	const days = chosenDays(url, clock)
	const period = { from: days.from, until: days.to }
	return {
		at,
		days,
		funds: await fundsNow(db),
		limitSen: (await termsInForce(db)).purchaseLimitSen,
		requestId: newId(),
		counts: await lastCashCounts(db),
		isSaved: url.searchParams.get('kabar') === 'dihitung',
		unattached: await unattachedIntakes(db),
		material: await fundStatement(db, materialFund.code, period),
		capital: await fundStatement(db, workingCapital.code, period),
		...(await listRequests(db, { kinds: ['purchase', 'cash'], cursor: pageAfterId(url) })),
	}
})

/** Asks for a purchase, or for cash for the treasurer; or the treasurer's cash was counted. */
export const action = writes(booksAccess, async ({ form, services, actor }) => {
	if (form.get('intent') === 'count') {
		const counted = parseForm(countSchema, form)
		if (!('value' in counted)) return faulty(counted.answer)
		const { requestId: countId, counted: countedSen, reason } = counted.value
		await recordCashCount(services, { countId, countedSen, reason }, actor)
		return redirect('/keuangan/modal?kabar=dihitung#hitungan', 303)
	}
	const parsed = parseForm(paymentSchema, form)
	if (!('value' in parsed)) return faulty(parsed.answer)
	const { fund, amount: amountSen, ...asked } = parsed.value
	if (fund !== 'cash' && asked.payee === '') {
		return faulty({ typed: typedIn(form), faults: { payee: 'payee' } })
	}
	const kind = fund === 'cash' ? 'cash' : 'purchase'
	const from = fund === 'material' ? 'material' : 'capital'
	const payment = { ...asked, amountSen, kind, fund: from } as const
	const { isApproved } = await requestPayment(services, payment, actor)
	const said = isApproved ? 'langsung' : 'diminta'
	return redirect(`/keuangan/permintaan/${asked.requestId}?kabar=${said}`, 303)
})

export default function FundsPage() {
	const view = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>() as FormAnswer | undefined
	const { funds: words } = useCopy().treasury
	const mayAct = useMayActInBooks()
	const { limitSen } = view
	const lead =
		limitSen > 0
			? fill(words.formLead.limit, { amount: formatRupiah(limitSen) })
			: words.formLead.all
	return (
		<>
			<PageHeader
				title={words.title}
				lead={
					<>
						{`${words.lead} `}
						<AsOf at={view.at} />
					</>
				}
				actions={<PrintButton />}
			/>
			<Figures />
			<div className="mt-10 grid items-start gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,1fr)_22rem]">
				<div className="flex min-w-0 flex-col gap-10">
					<Section title={words.requests}>
						<RequestTable requests={view.requests} />
						<Pager next={view.next} />
					</Section>
					<Section title={words.statement}>
						<div className="mt-4 flex flex-col gap-8">
							<DaysForm {...view.days} />
							<FundStatementTable fund={words.material} statement={view.material} />
							<FundStatementTable fund={words.capital} statement={view.capital} />
						</div>
					</Section>
					<CashCounts counts={view.counts} isSaved={view.isSaved && !answer} />
					{view.unattached.length > 0 && (
						<Section title={words.unattached} lead={words.unattachedLead}>
							<IntakeList caption={words.unattachedCaption} intakes={view.unattached} />
						</Section>
					)}
				</div>
				{mayAct && (
					<div className="screen-only flex min-w-0 flex-col gap-8">
						<AskForm
							given={answer}
							requestId={view.requestId}
							words={{ ...words, formLead: lead }}
							funds={words.choices}
						/>
						{/* The form after a count is another one, and empty. */}
						<CountForm
							key={view.counts[0]?.id}
							given={answer}
							countId={view.requestId}
							expectedSen={view.funds.cashSen}
						/>
					</div>
				)}
			</div>
		</>
	)
}

function Figures() {
	const { funds } = useLoaderData<typeof loader>()
	const { funds: words } = useCopy().treasury
	const all = [
		{ label: words.material, code: '3110', sen: funds.materialSen },
		{ label: words.capital, code: '3100', sen: funds.capitalSen },
		{ label: words.cash, code: '1115', sen: funds.cashSen },
		{ label: words.bank, code: '1110', sen: funds.bankSen },
	]
	return (
		<dl className="grid gap-x-10 gap-y-5 sm:grid-cols-2 lg:grid-cols-4">
			{all.map(({ label, code, sen }) => (
				<Stat
					key={code}
					label={label}
					value={formatRupiah(sen)}
					note={<TextLink to={`/keuangan/akun/${code}`}>{fill(words.account, { code })}</TextLink>}
				/>
			))}
		</dl>
	)
}

export { StaffError as ErrorBoundary }
