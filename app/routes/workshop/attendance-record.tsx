import { useCopy } from '#app/copy/use-copy.ts'
import { wasThere } from '#app/domain/workshop/session.ts'
import { Badge } from '#app/ui/kit/badge.tsx'
import type { ListedMember } from './attendance-form.tsx'

/** The list as it stands, or before its day who will be on it. */
export function AttendanceRecord({ members }: { members: readonly ListedMember[] }) {
	const { marks } = useCopy().cohortWork.session
	return (
		<ul className="mt-4 grid gap-x-8 gap-y-1 sm:grid-cols-2 lg:grid-cols-3">
			{members.map(({ makerCode, mark }) => (
				<li
					key={makerCode}
					className="flex min-h-11 items-center justify-between gap-4 border-line border-b text-small"
				>
					<span className="figures font-semibold">{makerCode}</span>
					{mark && <Badge tone={wasThere(mark) ? 'good' : 'warn'}>{marks[mark]}</Badge>}
				</li>
			))}
		</ul>
	)
}
