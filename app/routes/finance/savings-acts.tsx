import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { fill } from '#app/copy/fill.ts'
import { useCopy } from '#app/copy/use-copy.ts'
import { isMakerCode } from '#app/domain/people/maker.ts'
import {
	countSavingsActs,
	listSavingsActs,
} from '#app/domain/people/presence/savings-acts.server.ts'
import { settleSavingsAct } from '#app/domain/people/presence/settle-savings-act.server.ts'
import { lateCredits } from '#app/domain/savings/late-credits.server.ts'
import { namesOfStaff } from '#app/domain/staff/members.server.ts'
import { pageAfterId } from '#app/http/page-after.server.ts'
import type { PageHandle } from '#app/http/page-handle.ts'
import { type FormAnswer, faulty, parseForm } from '#app/http/parse-form.ts'
import { reads } from '#app/http/reads.server.ts'
import { booksAccess, surfaces } from '#app/http/surfaces.ts'
import { writes } from '#app/http/writes.server.ts'
import { dateInMagetan } from '#app/shared/instant.ts'
import { Notice } from '#app/ui/kit/notice.tsx'
import { PageHeader } from '#app/ui/kit/page-header.tsx'
import { RefusalNotice } from '#app/ui/kit/refusal-notice.tsx'
import { EmptyList } from '#app/ui/office/empty-list.tsx'
import { FilterTabs } from '#app/ui/office/filter-tabs.tsx'
import { Pager } from '#app/ui/office/pager.tsx'
import { StaffError } from '#app/ui/office/staff-error.tsx'
import { LateCredits } from './late-credits.tsx'
import { SavingsActList } from './savings-act-list.tsx'

const PATH = '/keuangan/tabungan/tindakan'

const filterSchema = z.enum(['menunggu', 'selesai']).catch('menunggu')
const settleSchema = z.object({ act: z.string() })

export const handle: PageHandle = { title: (copy) => copy.people.acts.title }

export const loader = reads(surfaces.finance.access, async ({ url, services: { db, clock } }) => {
	const filter = filterSchema.parse(url.searchParams.get('saring'))
	const open = filter === 'menunggu'
	const { acts, next } = await listSavingsActs(db, { open, cursor: pageAfterId(url) })
	const names = await namesOfStaff(
		db,
		acts.flatMap(({ openedBy, closedBy }) => [openedBy, ...(closedBy ? [closedBy] : [])]),
	)
	const settled = url.searchParams.get('selesai') ?? ''
	return {
		filter,
		next,
		count: await countSavingsActs(db),
		late: open ? await lateCredits(db, dateInMagetan(clock.now())) : [],
		settled: isMakerCode(settled) ? settled : null,
		acts: acts.map((act) => ({
			...act,
			openedByName: names.get(act.openedBy) ?? null,
			closedByName: act.closedBy ? (names.get(act.closedBy) ?? null) : null,
		})),
	}
})

/** Says that one is done; what it moved is booked elsewhere. */
export const action = writes(booksAccess, async ({ form, services, actor }) => {
	const parsed = parseForm(settleSchema, form)
	if (!('value' in parsed)) return faulty(parsed.answer)
	const { makerCode } = await settleSavingsAct(services, { actId: parsed.value.act }, actor)
	return redirect(`${PATH}?${new URLSearchParams({ selesai: makerCode })}`, 303)
})

/** What changes of presence ask of the savings, and what came of it. */
export default function SavingsActs() {
	const { filter, next, count, settled, acts, late } = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>() as Partial<FormAnswer> | undefined
	const { office, finance, people } = useCopy()
	const words = people.acts
	return (
		<>
			<PageHeader
				title={words.title}
				lead={words.lead}
				trail={{
					label: office.trail,
					crumbs: [
						{ label: finance.nav.savings, to: '/keuangan/tabungan' },
						{ label: words.crumb },
					],
				}}
			/>
			{settled && !answer && (
				<Notice tone="good" announce className="mb-6">
					{fill(words.settled, { code: settled })}
				</Notice>
			)}
			<RefusalNotice answer={answer} className="mb-6" />
			<FilterTabs
				label={words.filter}
				tabs={(['menunggu', 'selesai'] as const).map((name) => ({
					to: name === 'menunggu' ? PATH : `${PATH}?saring=selesai`,
					label: words.filters[name],
					current: name === filter,
					count: name === 'menunggu' ? count : undefined,
				}))}
			/>
			{acts.length > 0 ? (
				<SavingsActList acts={acts} />
			) : (
				<EmptyList title={words.empty}>
					{filter === 'menunggu' ? words.emptyText : words.emptyClosed}
				</EmptyList>
			)}
			<Pager next={next} />
			{late.length > 0 && <LateCredits late={late} />}
		</>
	)
}

export { StaffError as ErrorBoundary }
