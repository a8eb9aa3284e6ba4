import { useActionData, useLoaderData } from '@remix-run/react'
import { dayInWords, monthInWords } from '#app/copy/calendar.ts'
import { fill } from '#app/copy/fill.ts'
import { useCopy } from '#app/copy/use-copy.ts'
import { actorId } from '#app/domain/audit/actor.ts'
import { compareReports } from '#app/domain/periods/month-reports.server.ts'
import { getPeriod } from '#app/domain/periods/periods.server.ts'
import { numbersOfClosing } from '#app/domain/periods/report-standings.server.ts'
import type { PageHandle } from '#app/http/page-handle.ts'
import type { FormAnswer } from '#app/http/parse-form.ts'
import { reads } from '#app/http/reads.server.ts'
import { booksAccess, surfaces } from '#app/http/surfaces.ts'
import { writes } from '#app/http/writes.server.ts'
import { dateInMagetan } from '#app/shared/instant.ts'
import type { Month } from '#app/shared/month.ts'
import { Notice } from '#app/ui/kit/notice.tsx'
import { PageHeader } from '#app/ui/kit/page-header.tsx'
import { RefusalNotice } from '#app/ui/kit/refusal-notice.tsx'
import { TextLink } from '#app/ui/kit/text-link.tsx'
import { PrintButton } from '#app/ui/office/print-button.tsx'
import { StaffError } from '#app/ui/office/staff-error.tsx'
import { useMayActInBooks } from '#app/ui/office/use-staff.ts'
import { PeriodBadge } from './period-badge.tsx'
import { PeriodChecks } from './period-checks.tsx'
import { PeriodClosing, PeriodHistory, PeriodReports } from './period-closing.tsx'
import { actOnPeriod, monthOfAddress } from './period-form.server.ts'
import { DecideForm, ProposeForm, ReopenForm } from './period-forms.tsx'

export const handle: PageHandle = {
	title: (copy, data) => {
		const month = (data as { month?: Month } | undefined)?.month
		return month ? monthInWords(month, copy.calendar) : copy.periods.title
	},
}

export const loader = reads(
	surfaces.finance.access,
	async ({ params, url, services: { db, clock }, actor }) => {
		const month = monthOfAddress(params.month)
		const period = await getPeriod(db, clock, month)
		const { closing, waiting } = period
		const kinds = period.reports.map(({ kind }) => kind)
		const isAsked = closing !== null && url.searchParams.has('banding')
		return {
			...period,
			isOwn: waiting !== null && waiting.proposedById === actorId(actor),
			numbers: closing && (await numbersOfClosing(db, closing.number, kinds)),
			compared: isAsked ? await compareReports(db, month, closing.number) : null,
		}
	},
)

/** One proposes, another approves; the verbs refuse whoever proposed. */
export const action = writes(booksAccess, ({ params, form, services, actor }) =>
	actOnPeriod(services, monthOfAddress(params.month), form, actor),
)

export default function PeriodPage() {
	const period = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>() as FormAnswer | undefined
	const { periods, calendar } = useCopy()
	const mayAct = useMayActInBooks()
	const { month, closedAt, waiting, waitingElsewhere, checks, isAtTheEdge } = period
	const words = periods.one
	const name = monthInWords(month, calendar)
	const isClosed = closedAt !== null
	const lead = isClosed
		? fill(words.leadClosed, { date: dayInWords(dateInMagetan(closedAt), calendar) })
		: words.leadOpen
	const mayBegin = mayAct && !waiting && waitingElsewhere === null && isAtTheEdge
	return (
		<>
			<PageHeader
				title={fill(words.title, { month: name })}
				lead={
					<>
						<PeriodBadge state={period.state} /> {lead}
					</>
				}
				trail={{
					label: periods.crumb,
					crumbs: [{ label: periods.title, to: '/keuangan/periode' }, { label: name }],
				}}
				actions={
					<>
						<TextLink
							to={`/keuangan/buku?bulan=${month}`}
							className="screen-only self-center text-small"
						>
							{words.books}
						</TextLink>
						<PrintButton />
					</>
				}
			/>
			<RefusalNotice answer={answer} title={words.refusedTitle} className="mb-6" />
			<div className="flex flex-col gap-10 print:gap-6">
				{waitingElsewhere && (
					<Notice tone="info" className="screen-only">
						{fill(words.elsewhere, { month: monthInWords(waitingElsewhere, calendar) })}
					</Notice>
				)}
				{waiting && (
					<DecideForm proposal={waiting} month={name} isOwn={period.isOwn} mayAct={mayAct} />
				)}
				{!isClosed && <PeriodChecks checks={waiting ? waiting.checks : checks} />}
				{mayBegin && !isClosed && <ProposeForm checks={checks} month={name} answer={answer} />}
				{!isClosed && !isAtTheEdge && <p className="text-muted text-small">{words.notNext}</p>}
				{isClosed && <Closed />}
				<PeriodHistory history={period.history} />
				{mayBegin && isClosed && <ReopenForm month={name} answer={answer} />}
			</div>
		</>
	)
}

/** Of a month that is closed: who closed it, and what was kept of it. */
function Closed() {
	const { month, closing, numbers, history, reports, compared } = useLoaderData<typeof loader>()
	return (
		<>
			{closing && (
				<PeriodClosing
					month={month}
					closing={closing}
					minutes={numbers?.minutes ?? null}
					history={history}
				/>
			)}
			<PeriodReports
				month={month}
				reports={reports}
				numbers={numbers?.reports ?? {}}
				compared={compared}
			/>
		</>
	)
}

export { StaffError as ErrorBoundary }
