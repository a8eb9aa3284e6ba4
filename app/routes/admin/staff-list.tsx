import type { SerializeFrom } from '@remix-run/node'
import { Link } from '@remix-run/react'
import { fill } from '#app/copy/fill.ts'
import { useCopy } from '#app/copy/use-copy.ts'
import type { ListedMember } from '#app/domain/staff/members.server.ts'
import { Badge } from '#app/ui/kit/badge.tsx'
import { Card } from '#app/ui/kit/card.tsx'
import { classes } from '#app/ui/kit/classes.ts'

interface Props {
	members: readonly SerializeFrom<ListedMember>[]
	ownId: string
	chosenId: string | null
}

/** Everybody with their role, each a door to what can be changed about them. */
export function StaffList({ members, ownId, chosenId }: Props) {
	const { admin, common } = useCopy()
	const words = admin.staff
	return (
		<Card className="px-0 py-0 sm:px-0">
			<h2 className="sr-only">{words.listCaption}</h2>
			<ul className="divide-y divide-line">
				{members.map((member) => (
					<li
						key={member.id}
						className={classes(
							'flex flex-wrap items-center gap-x-4 gap-y-2 px-5 py-4',
							member.id === chosenId && 'bg-sunken',
						)}
					>
						<div className="min-w-0 grow basis-56">
							<p className={classes('font-semibold', member.closedAt && 'text-muted')}>
								{member.name}{' '}
								{member.id === ownId && <Badge className="ml-1 align-middle">{words.you}</Badge>}
							</p>
							<p className="truncate text-caption text-muted">{member.email}</p>
						</div>
						<p className="flex flex-wrap gap-1.5">
							<Badge tone={member.closedAt ? 'plain' : 'info'}>{common.roles[member.role]}</Badge>
							{member.closedAt && <Badge tone="warn">{words.closed}</Badge>}
						</p>
						<Link
							to={`?orang=${member.id}`}
							aria-label={fill(words.manageWho, { name: member.name })}
							aria-current={member.id === chosenId ? 'true' : undefined}
							className="ml-auto inline-flex min-h-11 items-center rounded-patch px-3 font-semibold text-primary text-small hover:bg-sunken"
						>
							{words.manage}
						</Link>
					</li>
				))}
			</ul>
		</Card>
	)
}
