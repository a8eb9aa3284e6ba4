import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { momentInWords } from '#app/copy/calendar.ts'
import { fill } from '#app/copy/fill.ts'
import { useCopy } from '#app/copy/use-copy.ts'
import { closeDrawer } from '#app/domain/till/close-drawer.server.ts'
import { depositCash } from '#app/domain/till/deposit-cash.server.ts'
import { drawerMovementKinds } from '#app/domain/till/drawer.ts'
import { type Drawer, readDrawerOf } from '#app/domain/till/drawers.server.ts'
import { openDrawer } from '#app/domain/till/open-drawer.server.ts'
import { salesOfToday } from '#app/domain/till/sales.server.ts'
import { staffAccess } from '#app/http/access.ts'
import { pageAfterId } from '#app/http/page-after.server.ts'
import type { PageHandle } from '#app/http/page-handle.ts'
import { type FormAnswer, faulty, parseForm } from '#app/http/parse-form.ts'
import { reads } from '#app/http/reads.server.ts'
import { writes } from '#app/http/writes.server.ts'
import { newId } from '#app/shared/ids.ts'
import { Money } from '#app/ui/kit/money.tsx'
import { Notice } from '#app/ui/kit/notice.tsx'
import { PageHeader } from '#app/ui/kit/page-header.tsx'
import { RefusalNotice } from '#app/ui/kit/refusal-notice.tsx'
import { StaffError } from '#app/ui/office/staff-error.tsx'
import { CloseForm, DepositForm, OpenForm } from './drawer-forms.tsx'
import { SalesToday } from './sales-today.tsx'
import { drawerSchema } from './till-forms.server.ts'

/** Everybody counts the own drawer; the treasurer's page shows all of them. */
const access = staffAccess('officer')

const done = { open: 'opened', deposit: 'deposited', close: 'closed' } as const

export const handle: PageHandle = { title: (copy) => copy.till.drawer.title }

export const loader = reads(access, async ({ url, services: { db, clock }, staff }) => ({
	...(await readDrawerOf(db, staff.id, clock.now())),
	...(await salesOfToday(db, staff.id, { now: clock.now(), before: pageAfterId(url) })),
	movementId: newId(),
	now: url.searchParams.get('kini'),
}))

export const action = writes(access, async ({ form, services, actor }) => {
	const parsed = parseForm(drawerSchema, form)
	if (!('value' in parsed)) return faulty(parsed.answer)
	const { value } = parsed
	switch (value.intent) {
		case 'open': {
			const { counted: countedSen, isFromBank, note } = value
			await openDrawer(services, { countedSen, isFromBank, note }, actor)
			break
		}
		case 'deposit': {
			const { movementId, amount: amountSen, reference } = value
			await depositCash(services, { movementId, amountSen, reference }, actor)
			break
		}
		case 'close':
			await closeDrawer(services, { countedSen: value.counted, reason: value.reason }, actor)
			break
	}
	return redirect(`/kantor/kasir/laci?kini=${done[value.intent]}`, 303)
})

export default function OwnDrawer() {
	const page = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>() as FormAnswer | undefined
	const { till, calendar, office } = useCopy()
	const { drawer: words } = till
	const { drawer, isOfEarlierDay, carriedSen, sales, nextCursor, movementId, now } = page
	const said = now === 'opened' || now === 'deposited' || now === 'closed' ? words[now] : null
	return (
		<>
			<PageHeader
				title={words.title}
				lead={drawer && fill(words.since, { at: momentInWords(drawer.openedAt, calendar) })}
				trail={{
					label: office.trail,
					crumbs: [{ label: till.nav, to: '/kantor/kasir' }, { label: words.title }],
				}}
			/>
			{said && !answer && (
				<Notice tone="good" announce className="mb-6">
					{said}
				</Notice>
			)}
			{isOfEarlierDay && (
				<Notice tone="warn" className="mb-6">
					{words.earlier}
				</Notice>
			)}
			<RefusalNotice answer={answer} title={words.refusedTitle} className="mb-6" />
			<div className="grid items-start gap-x-12 gap-y-10 md:grid-cols-2">
				{drawer ? (
					<>
						<Inside drawer={drawer} />
						<div className="flex flex-col gap-10 md:row-span-2">
							<DepositForm movementId={movementId} answer={answer} />
							<CloseForm expectedSen={drawer.expectedSen} answer={answer} />
						</div>
					</>
				) : (
					<OpenForm carriedSen={carriedSen} answer={answer} />
				)}
				<SalesToday sales={sales} next={nextCursor} className="md:col-start-1" />
			</div>
		</>
	)
}

/** What must lie in it, and how it came to that. */
function Inside({ drawer }: { drawer: Drawer }) {
	const { drawer: words } = useCopy().till
	const shown = drawerMovementKinds.filter((kind) => drawer.sums[kind] !== 0)
	return (
		<section aria-labelledby="isi" className="rounded-patch border border-line bg-surface p-5">
			<h2 id="isi" className="font-semibold text-muted text-small">
				{words.inside}
			</h2>
			<p className="mt-1 font-bold text-poster">
				<Money sen={drawer.expectedSen} />
			</p>
			<dl className="mt-4 divide-y divide-line border-line border-t text-small">
				{shown.map((kind) => (
					<div key={kind} className="flex justify-between gap-4 py-2">
						<dt>{words.kinds[kind]}</dt>
						<dd>
							<Money sen={drawer.sums[kind]} />
						</dd>
					</div>
				))}
				{drawer.qrisSen > 0 && (
					<div className="flex justify-between gap-4 py-2 text-muted">
						<dt>{words.qris}</dt>
						<dd>
							<Money sen={drawer.qrisSen} />
						</dd>
					</div>
				)}
			</dl>
		</section>
	)
}

export { StaffError as ErrorBoundary }
