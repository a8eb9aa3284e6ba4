import { redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData, useNavigation } from '@remix-run/react'
import { z } from 'zod'
import { spanInWords } from '#app/copy/calendar.ts'
import { fill } from '#app/copy/fill.ts'
import { useCopy } from '#app/copy/use-copy.ts'
import { deadEventsPage } from '#app/domain/payments/events.server.ts'
import { reopenEvents } from '#app/domain/payments/reopen-events.server.ts'
import type { PageHandle } from '#app/http/page-handle.ts'
import { PAGE_KEY } from '#app/http/page-key.ts'
import type { FormAnswer } from '#app/http/parse-form.ts'
import { reads } from '#app/http/reads.server.ts'
import { booksAccess, surfaces } from '#app/http/surfaces.ts'
import { writes } from '#app/http/writes.server.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { DateTime } from '#app/ui/kit/date-time.tsx'
import { Notice } from '#app/ui/kit/notice.tsx'
import { PageHeader } from '#app/ui/kit/page-header.tsx'
import { RefusalNotice } from '#app/ui/kit/refusal-notice.tsx'
import { Cell, Head, Table } from '#app/ui/kit/table.tsx'
import { TextLink } from '#app/ui/kit/text-link.tsx'
import { EmptyList } from '#app/ui/office/empty-list.tsx'
import { Pager } from '#app/ui/office/pager.tsx'
import { StaffError } from '#app/ui/office/staff-error.tsx'
import { useMayActInBooks } from '#app/ui/office/use-staff.ts'

const { access } = surfaces.finance

const querySchema = z.object({
	after: z
		.string()
		.regex(/^\w{1,255}$/)
		.nullable()
		.catch(null),
	replayed: z.coerce.number().int().positive().nullable().catch(null),
})

export const handle: PageHandle = { title: (copy) => copy.gatewayEvents.title }

export const loader = reads(access, async ({ url, services: { db, clock } }) => {
	const { after, replayed } = querySchema.parse({
		after: url.searchParams.get(PAGE_KEY),
		replayed: url.searchParams.get('diulang'),
	})
	return { ...(await deadEventsPage(db, after)), now: clock.now(), replayed }
})

/** All that are stuck wait again; the worker acts on them at once. */
export const action = writes(booksAccess, async ({ services, actor }) => {
	const count = await reopenEvents(services, 'all', actor)
	services.wakeInbox()
	return redirect(`/keuangan/kabar?diulang=${count}`, 303)
})

export default function GatewayEvents() {
	const { events, next, replayed } = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>() as FormAnswer | undefined
	const { finance, office, gatewayEvents: words } = useCopy()
	const mayAct = useMayActInBooks()
	const busy = useNavigation().state !== 'idle'
	return (
		<>
			<PageHeader
				title={words.title}
				lead={words.lead}
				trail={{
					label: office.trail,
					crumbs: [{ label: finance.nav.home, to: '/keuangan' }, { label: words.title }],
				}}
			/>
			<RefusalNotice title={words.refusedTitle} answer={answer} className="mb-6" />
			{replayed !== null && (
				<Notice tone="good" announce className="mb-6">
					{fill(words.replayedAll, { count: replayed })}
				</Notice>
			)}
			{events.length === 0 ? (
				<EmptyList title={words.none}>{words.noneText}</EmptyList>
			) : (
				<>
					<EventTable />
					{mayAct && (
						<Form method="post" className="mt-6 flex flex-wrap items-center gap-x-5 gap-y-3">
							<Button tone="secondary" busy={busy}>
								{words.replayAll}
							</Button>
							<p className="max-w-prose text-muted text-small">{words.replayHint}</p>
						</Form>
					)}
				</>
			)}
			<Pager next={next} />
		</>
	)
}

function EventTable() {
	const { events, now } = useLoaderData<typeof loader>()
	const { calendar, gatewayEvents: words } = useCopy()
	return (
		<Table caption={words.caption} long>
			<thead>
				<tr>
					<Head>{words.event}</Head>
					<Head>{words.age}</Head>
					<Head number className="hidden md:table-cell">
						{words.attempts}
					</Head>
					<Head className="hidden md:table-cell">{words.error}</Head>
				</tr>
			</thead>
			<tbody>
				{events.map((event) => (
					<tr key={event.id}>
						<Cell>
							<TextLink to={`/keuangan/kabar/${event.id}`}>{event.type}</TextLink>
							<span className="block break-all text-caption text-muted">{event.id}</span>
							<span className="block break-words text-caption md:hidden">{event.last_error}</span>
						</Cell>
						<Cell className="whitespace-nowrap">
							{spanInWords(event.received_at, now, calendar)}
							<DateTime
								at={event.received_at}
								short
								className="hidden text-caption text-muted md:block"
							/>
						</Cell>
						<Cell number className="hidden md:table-cell">
							{event.attempts}
						</Cell>
						<Cell className="hidden max-w-md break-words text-small md:table-cell">
							{event.last_error}
						</Cell>
					</tr>
				))}
			</tbody>
		</Table>
	)
}

export { StaffError as ErrorBoundary }
