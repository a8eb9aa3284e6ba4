import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { useCopy } from '#app/copy/use-copy.ts'
import { listAuditEvents } from '#app/domain/audit/events.server.ts'
import type { PageHandle } from '#app/http/page-handle.ts'
import { reads } from '#app/http/reads.server.ts'
import { surfaces } from '#app/http/surfaces.ts'
import { Card } from '#app/ui/kit/card.tsx'
import { PageHeader } from '#app/ui/kit/page-header.tsx'
import { Pagination } from '#app/ui/kit/pagination.tsx'
import { AuditList } from './audit-list.tsx'
import { nameEvents } from './name-events.server.ts'

/** An id of ours, or nothing: a mistyped one shows the newest page. */
const keySchema = z
	.string()
	.regex(/^[0-9a-z]{26}$/)
	.nullable()
	.catch(null)

export const handle: PageHandle = { title: (copy) => copy.admin.audit.title }

export const loader = reads(surfaces.admin.access, async ({ url, services: { db } }) => {
	const page = await listAuditEvents(db, {
		before: keySchema.parse(url.searchParams.get('sebelum')),
		after: keySchema.parse(url.searchParams.get('sesudah')),
	})
	return { ...page, events: await nameEvents(db, page.events) }
})

export default function Audit() {
	const { events, newer, older } = useLoaderData<typeof loader>()
	const { admin, auditTrail: words } = useCopy()
	return (
		<>
			<PageHeader title={admin.audit.title} lead={words.lead} />
			<Card>
				<AuditList events={events} />
			</Card>
			<Pagination
				label={words.pages}
				previous={newer ? { to: `?sesudah=${newer}`, label: words.newer } : null}
				next={older ? { to: `?sebelum=${older}`, label: words.older } : null}
			/>
		</>
	)
}
