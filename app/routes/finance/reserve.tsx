import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { fill } from '#app/copy/fill.ts'
import { useCopy } from '#app/copy/use-copy.ts'
import { refundReserve } from '#app/domain/bookkeeping/chart.ts'
import { fundStatement, fundsNow, reserveStanding } from '#app/domain/treasury/funds.server.ts'
import { requestPayment } from '#app/domain/treasury/request-payment.server.ts'
import { listRequests } from '#app/domain/treasury/requests.server.ts'
import { pageAfterId } from '#app/http/page-after.server.ts'
import type { PageHandle } from '#app/http/page-handle.ts'
import { type FormAnswer, faulty, parseForm } from '#app/http/parse-form.ts'
import { reads } from '#app/http/reads.server.ts'
import { booksAccess, surfaces } from '#app/http/surfaces.ts'
import { writes } from '#app/http/writes.server.ts'
import { newId } from '#app/shared/ids.ts'
import { dateInMagetan } from '#app/shared/instant.ts'
import { formatRupiah, negate } from '#app/shared/money.ts'
import { AsOf } from '#app/ui/finance/as-of.tsx'
import { Notice } from '#app/ui/kit/notice.tsx'
import { PageHeader } from '#app/ui/kit/page-header.tsx'
import { Stat } from '#app/ui/kit/stat.tsx'
import { TextLink } from '#app/ui/kit/text-link.tsx'
import { Pager } from '#app/ui/office/pager.tsx'
import { PrintButton } from '#app/ui/office/print-button.tsx'
import { Section } from '#app/ui/office/section.tsx'
import { StaffError } from '#app/ui/office/staff-error.tsx'
import { useMayActInBooks } from '#app/ui/office/use-staff.ts'
import { AskForm } from './ask-form.tsx'
import { chosenDays } from './chosen-days.server.ts'
import { DaysForm } from './days-form.tsx'
import { FundStatementTable } from './fund-statement.tsx'
import { RequestTable } from './request-table.tsx'
import { fillingSchema } from './treasury-forms.server.ts'

export const handle: PageHandle = { title: (copy) => copy.finance.nav.reserve }

export const loader = reads(surfaces.finance.access, async ({ url, services: { db, clock } }) => {
	const at = clock.now()
	const days = chosenDays(url, clock)
	const period = { from: days.from, until: days.to }
	return {
		at,
		days,
		reserve: await reserveStanding(db, dateInMagetan(at)),
		capitalSen: (await fundsNow(db)).capitalSen,
		requestId: newId(),
		statement: await fundStatement(db, refundReserve.code, period),
		...(await listRequests(db, { kinds: ['reserve'], cursor: pageAfterId(url) })),
	}
})

/** Asks to fill the reserve from the working capital. */
export const action = writes(booksAccess, async ({ form, services, actor }) => {
	const parsed = parseForm(fillingSchema, form)
	if (!('value' in parsed)) return faulty(parsed.answer)
	const { amount: amountSen, ...asked } = parsed.value
	const filling = { ...asked, amountSen, kind: 'reserve', fund: 'capital', payee: '' } as const
	await requestPayment(services, filling, actor)
	return redirect(`/keuangan/permintaan/${asked.requestId}?kabar=diminta`, 303)
})

export default function Reserve() {
	const view = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>() as FormAnswer | undefined
	const { reserve: words } = useCopy().treasury
	const mayAct = useMayActInBooks()
	const formLead = fill(words.formLead, { amount: formatRupiah(view.capitalSen) })
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
			<Alarm />
			<Figures />
			<div className="mt-10 grid items-start gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,1fr)_22rem]">
				<div className="flex min-w-0 flex-col gap-10">
					<Section title={words.statement}>
						<div className="mt-4">
							<DaysForm {...view.days} />
						</div>
						<FundStatementTable fund={words.title} statement={view.statement} />
					</Section>
					<Section title={words.requests}>
						<RequestTable requests={view.requests} />
						<Pager next={view.next} />
					</Section>
				</div>
				{mayAct && (
					<div className="screen-only min-w-0">
						<AskForm given={answer} requestId={view.requestId} words={{ ...words, formLead }} />
					</div>
				)}
			</div>
		</>
	)
}

/** That the reserve has borne more than it had, or is low. */
function Alarm() {
	const { state, levelSen, lackingSen } = useLoaderData<typeof loader>().reserve
	const { reserve: words } = useCopy().treasury
	if (state === 'enough') return null
	const isNegative = state === 'negative'
	const amount = formatRupiah(isNegative ? negate(levelSen) : lackingSen)
	return (
		<Notice
			tone={isNegative ? 'bad' : 'warn'}
			title={isNegative ? words.negative : words.low}
			className="mb-6"
		>
			{fill(isNegative ? words.negativeText : words.lowText, { amount })}
		</Notice>
	)
}

function Figures() {
	const { levelSen, floorSen, borneSen, filledSen } = useLoaderData<typeof loader>().reserve
	const { treasury } = useCopy()
	const { reserve: words, funds } = treasury
	const { code } = refundReserve
	return (
		<dl className="grid gap-x-10 gap-y-5 sm:grid-cols-2 lg:grid-cols-4">
			<Stat
				label={words.level}
				value={formatRupiah(levelSen)}
				note={<TextLink to={`/keuangan/akun/${code}`}>{fill(funds.account, { code })}</TextLink>}
			/>
			<Stat
				label={words.floor}
				value={floorSen > 0 ? formatRupiah(floorSen) : words.floorNone}
				note={<TextLink to="/keuangan/ketentuan">{treasury.pnbp.terms}</TextLink>}
			/>
			<Stat label={words.borne} value={formatRupiah(borneSen)} note={words.borneNote} />
			<Stat label={words.filled} value={formatRupiah(filledSen)} />
		</dl>
	)
}

export { StaffError as ErrorBoundary }
