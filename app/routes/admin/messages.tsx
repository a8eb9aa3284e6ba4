import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { fill } from '#app/copy/fill.ts'
import { useCopy } from '#app/copy/use-copy.ts'
import { messageStates } from '#app/domain/messages/message-state.ts'
import { countFailedMessages, listMessages } from '#app/domain/messages/messages.server.ts'
import { staffAccess } from '#app/http/access.ts'
import type { PageHandle } from '#app/http/page-handle.ts'
import { reads } from '#app/http/reads.server.ts'
import { DateTime } from '#app/ui/kit/date-time.tsx'
import { EmptyState } from '#app/ui/kit/empty-state.tsx'
import { Notice } from '#app/ui/kit/notice.tsx'
import { PageHeader } from '#app/ui/kit/page-header.tsx'
import { Pagination } from '#app/ui/kit/pagination.tsx'
import { Cell, Head, Table } from '#app/ui/kit/table.tsx'
import { TextLink } from '#app/ui/kit/text-link.tsx'
import { FilterTabs } from '#app/ui/office/filter-tabs.tsx'
import { MessageStateBadge } from './message-state-badge.tsx'

const ID = /^[0-9a-z]{26}$/
const querySchema = z.object({
	state: z.enum(messageStates).nullable().catch(null),
	before: z.string().regex(ID).nullable().catch(null),
})

export const handle: PageHandle = { title: (copy) => copy.messages.staff.title }

/** Who is written to is not on the list: each message is opened by itself, which is recorded. */
export const loader = reads(staffAccess('admin'), async ({ url, services }) => {
	const { state, before } = querySchema.parse({
		state: url.searchParams.get('keadaan'),
		before: url.searchParams.get('sebelum'),
	})
	return {
		...(await listMessages(services.db, { state, before })),
		state,
		failed: await countFailedMessages(services.db),
		hasServer: services.mailSender !== null,
	}
})

export default function Messages() {
	const { messages, next, state, failed, hasServer } = useLoaderData<typeof loader>()
	const words = useCopy().messages.staff
	const tab = (name: (typeof messageStates)[number] | null, label: string) => ({
		to: name ? `?keadaan=${name}` : '/admin/surat',
		label,
		current: state === name,
	})
	const older = new URLSearchParams({ ...(state && { keadaan: state }), sebelum: next ?? '' })
	return (
		<>
			<PageHeader title={words.title} lead={words.lead} />
			{!hasServer && (
				<Notice tone="info" className="mb-6">
					{words.noServer}
				</Notice>
			)}
			{failed > 0 && (
				<Notice tone="bad" className="mb-6">
					{fill(words.failedSome, { count: failed })}
				</Notice>
			)}
			<FilterTabs
				label={words.filter}
				tabs={[tab(null, words.all), ...messageStates.map((name) => tab(name, words.states[name]))]}
			/>
			{messages.length === 0 ? <EmptyState title={words.empty} /> : <List messages={messages} />}
			<Pagination
				label={words.pages}
				previous={null}
				next={next ? { to: `?${older}`, label: words.older } : null}
			/>
		</>
	)
}

type Summary = ReturnType<typeof useLoaderData<typeof loader>>['messages'][number]

function List({ messages }: { messages: readonly Summary[] }) {
	const words = useCopy().messages.staff
	return (
		<Table caption={words.caption} dense>
			<thead>
				<tr>
					<Head>{words.kind}</Head>
					<Head className="hidden md:table-cell">{words.queuedAt}</Head>
					<Head className="hidden md:table-cell">{words.about}</Head>
					<Head>{words.state}</Head>
					<Head number className="hidden md:table-cell">
						{words.attempts}
					</Head>
				</tr>
			</thead>
			<tbody>
				{messages.map((one) => (
					<tr key={one.id}>
						<Cell>
							<TextLink to={`/admin/surat/${one.id}`}>{words.kinds[one.kind]}</TextLink>
							<span className="figures block text-caption text-muted md:hidden">{one.about}</span>
							<DateTime
								at={one.queuedAt}
								short
								className="block text-caption text-muted md:hidden"
							/>
						</Cell>
						<Cell className="hidden whitespace-nowrap md:table-cell">
							<DateTime at={one.queuedAt} short />
						</Cell>
						<Cell className="figures hidden whitespace-nowrap md:table-cell">{one.about}</Cell>
						<Cell>
							<MessageStateBadge state={one.state} />
						</Cell>
						<Cell number className="hidden md:table-cell">
							{one.attempts}
						</Cell>
					</tr>
				))}
			</tbody>
		</Table>
	)
}
