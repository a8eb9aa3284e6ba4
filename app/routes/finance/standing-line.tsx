import { fill } from '#app/copy/fill.ts'
import { useCopy } from '#app/copy/use-copy.ts'
import type { Standing } from '#app/domain/periods/report-paper.ts'
import { Badge } from '#app/ui/kit/badge.tsx'

/** What the books on a page are worth, also where it is printed: provisional, or with a number. */
export function StandingLine({ standing }: { standing: Standing }) {
	const { standings: words } = useCopy().books
	if (standing.kind === 'extract') return null
	const isFinal = standing.kind === 'final'
	const { number = null } = isFinal ? standing : {}
	const final = number ? fill(words.finalNote, { number }) : words.finalUnnumbered
	return (
		<p className="mb-4 flex flex-wrap items-baseline gap-x-2 gap-y-1 text-small">
			<Badge tone={isFinal ? 'good' : 'warn'}>{isFinal ? words.final : words.provisional}</Badge>
			<span className="text-muted">{isFinal ? final : words.provisionalNote}</span>
		</p>
	)
}
