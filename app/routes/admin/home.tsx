import { useLoaderData } from '@remix-run/react'
import { useCopy } from '#app/copy/use-copy.ts'
import { listAuditEvents } from '#app/domain/audit/events.server.ts'
import { listStaff } from '#app/domain/staff/members.server.ts'
import { staffRoles } from '#app/domain/staff/role.ts'
import type { PageHandle } from '#app/http/page-handle.ts'
import { reads } from '#app/http/reads.server.ts'
import { surfaces } from '#app/http/surfaces.ts'
import { Card } from '#app/ui/kit/card.tsx'
import { PageHeader } from '#app/ui/kit/page-header.tsx'
import { Stat } from '#app/ui/kit/stat.tsx'
import { TextLink } from '#app/ui/kit/text-link.tsx'
import { AuditList } from './audit-list.tsx'
import { nameEvents } from './name-events.server.ts'

const LATEST = 8

export const handle: PageHandle = { title: (copy) => copy.admin.home.title }

export const loader = reads(surfaces.admin.access, async ({ services: { db }, staff }) => {
	const members = await listStaff(db)
	const { events } = await listAuditEvents(db, {})
	const open = members.filter((member) => member.closedAt === null)
	return {
		counts: staffRoles.map((role) => ({
			role,
			count: open.filter((member) => member.role === role).length,
		})),
		closed: members.length - open.length,
		mayManage: staff.role === 'admin',
		events: await nameEvents(db, events.slice(0, LATEST)),
	}
})

export default function Home() {
	const { counts, closed, mayManage, events } = useLoaderData<typeof loader>()
	const { admin, common } = useCopy()
	const words = admin.home
	return (
		<>
			<PageHeader title={words.title} lead={words.lead} />
			<Card
				title={words.withAccess}
				action={mayManage && <TextLink to="/admin/petugas">{words.allStaff}</TextLink>}
			>
				<dl className="grid grid-cols-2 gap-x-6 gap-y-5 sm:grid-cols-5">
					{counts.map(({ role, count }) => (
						<Stat key={role} label={common.roles[role]} value={count} />
					))}
					<Stat label={words.closed} value={closed} />
				</dl>
			</Card>
			<Card
				title={words.latest}
				action={<TextLink to="/admin/jejak">{words.allEvents}</TextLink>}
				className="mt-6"
			>
				<AuditList events={events} />
			</Card>
		</>
	)
}
