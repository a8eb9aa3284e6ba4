import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { dayInWords } from '#app/copy/calendar.ts'
import { fill } from '#app/copy/fill.ts'
import { useCopy } from '#app/copy/use-copy.ts'
import { isLate, pnbpDues } from '#app/domain/treasury/pnbp-dues.server.ts'
import { requestSettlement } from '#app/domain/treasury/request-settlement.server.ts'
import { listRequests } from '#app/domain/treasury/requests.server.ts'
import { termsInForce } from '#app/domain/treasury/terms.server.ts'
import { pageAfterId } from '#app/http/page-after.server.ts'
import type { PageHandle } from '#app/http/page-handle.ts'
import { type FormAnswer, faulty, parseForm } from '#app/http/parse-form.ts'
import { reads } from '#app/http/reads.server.ts'
import { booksAccess, surfaces } from '#app/http/surfaces.ts'
import { writes } from '#app/http/writes.server.ts'
import { newId } from '#app/shared/ids.ts'
import { dateInMagetan } from '#app/shared/instant.ts'
import { add, formatRupiah } from '#app/shared/money.ts'
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
import { AgeTable } from './age-table.tsx'
import { GatherForm } from './gather-form.tsx'
import { MonthTable } from './month-table.tsx'
import { RequestTable } from './request-table.tsx'
import { gatherSchema } from './treasury-forms.server.ts'

export const handle: PageHandle = { title: (copy) => copy.finance.nav.pnbp }

export const loader = reads(surfaces.finance.access, async ({ url, services: { db, clock } }) => {
	const at = clock.now()
	const today = dateInMagetan(at)
	const dues = await pnbpDues(db, today)
	return {
		at,
		today,
		...dues,
		isLate: isLate(dues),
		isPnbpFirst: (await termsInForce(db)).isPnbpFirst,
		requestId: newId(),
		...(await listRequests(db, { kinds: ['pnbp'], cursor: pageAfterId(url) })),
	}
})

/** Gathers what is owed, for another person to approve. */
export const action = writes(booksAccess, async ({ form, services, actor }) => {
	const parsed = parseForm(gatherSchema, form)
	if (!('value' in parsed)) return faulty(parsed.answer)
	const asked = { ...parsed.value, kind: 'pnbp', payee: '', note: '' } as const
	await requestSettlement(services, asked, actor)
	return redirect(`/keuangan/permintaan/${asked.requestId}?kabar=diminta`, 303)
})

export default function Pnbp() {
	const view = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>() as FormAnswer | undefined
	const { treasury } = useCopy()
	const { pnbp: words } = treasury
	const mayAct = useMayActInBooks()
	const hindered = view.waits ? words.waits : view.gatherableSen > 0 ? null : words.nothing
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
			{view.isLate && (
				<Notice tone="warn" title={words.late} className="mb-6">
					{fill(words.lateText, { amount: formatRupiah(add(...view.ages.slice(1))) })}
				</Notice>
			)}
			<Figures />
			<div className="mt-10 grid items-start gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,1fr)_22rem]">
				<div className="flex min-w-0 flex-col gap-10">
					<Section title={words.ages}>
						<AgeTable ages={view.ages} />
					</Section>
					<Section title={words.months} lead={words.monthsLead}>
						<MonthTable months={view.months} carriedSen={view.carriedSen} />
					</Section>
					<Section title={words.deposits}>
						<RequestTable requests={view.requests} />
						<Pager next={view.next} />
					</Section>
				</div>
				<div className="screen-only flex min-w-0 flex-col gap-6">
					{mayAct && (
						<GatherForm
							given={answer}
							requestId={view.requestId}
							today={view.today}
							words={words}
							hindered={hindered}
						/>
					)}
					<p className="text-muted text-small">
						{`${view.isPnbpFirst ? words.first : words.notFirst} `}
						<TextLink to="/keuangan/ketentuan">{words.terms}</TextLink>
					</p>
				</div>
			</div>
		</>
	)
}

function Figures() {
	const { owedSen, oldest, oldestDays, gatherableSen } = useLoaderData<typeof loader>()
	const { treasury, calendar } = useCopy()
	const { pnbp: words } = treasury
	const since = oldest && { count: oldestDays, date: dayInWords(oldest, calendar) }
	return (
		<dl className="grid gap-x-10 gap-y-5 sm:grid-cols-3">
			<Stat
				label={words.owed}
				value={formatRupiah(owedSen)}
				note={<TextLink to="/keuangan/akun/2200">{words.owedNote}</TextLink>}
			/>
			<Stat
				label={words.gatherable}
				value={formatRupiah(gatherableSen)}
				note={words.gatherableNote}
			/>
			<Stat
				label={words.oldest}
				value={oldest ? dayInWords(oldest, calendar) : words.none}
				note={since ? fill(words.oldestNote, since) : undefined}
			/>
		</dl>
	)
}

export { StaffError as ErrorBoundary }
