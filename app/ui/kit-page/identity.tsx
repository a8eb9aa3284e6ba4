import { useCopy } from '#app/copy/use-copy.ts'
import { Icon, iconNames } from '#app/ui/kit/icon.tsx'
import { PatchMark } from '#app/ui/kit/patch-mark.tsx'
import { Wordmark } from '#app/ui/kit/wordmark.tsx'
import { BraidBand } from '#app/ui/storefront/braid-band.tsx'
import { KnitBand } from '#app/ui/storefront/knit-band.tsx'
import { PatchBand } from '#app/ui/storefront/patch-band.tsx'
import { QuiltBlock, quiltBlocks } from '#app/ui/storefront/quilt-block.tsx'
import { Group, Specimen } from './specimen.tsx'

const GROUNDS = ['bg-ground', 'bg-sunken', 'bg-surface', 'bg-tile', 'bg-line', 'bg-edge']
const DEEDS = ['bg-ink', 'bg-muted', 'bg-primary', 'bg-primary-strong', 'bg-focus']
const CRAFT = [
	'bg-indigo',
	'bg-indigo-deep',
	'bg-terracotta',
	'bg-terracotta-deep',
	'bg-turmeric',
	'bg-turmeric-deep',
	'bg-leaf',
	'bg-cotton',
	'bg-label',
]
const STANDING = [
	...['bg-good', 'bg-good-soft', 'bg-warn', 'bg-warn-soft'],
	...['bg-bad', 'bg-bad-soft', 'bg-info', 'bg-info-soft'],
]
const SIZES = [
	'font-display text-poster',
	'font-display text-heading',
	'font-display text-title',
	'text-lead',
	'text-body',
	'text-small',
	'text-caption',
]

/** The marks, the motifs, the colours and the sizes of type that everything is made of. */
export function Identity() {
	const { kit } = useCopy()
	return (
		<>
			<Group title={kit.groups.identity}>
				<Specimen file="wordmark.tsx">
					<Wordmark />
				</Specimen>
				<Specimen file="patch-mark.tsx">
					<PatchMark size={24} />
					<PatchMark size={40} />
					<PatchMark size={80} />
				</Specimen>
				<Specimen file="icon.tsx">
					{iconNames.map((name) => (
						<Icon key={name} name={name} size={24} />
					))}
				</Specimen>
				<Specimen file="../storefront/*-band.tsx, quilt-block.tsx">
					<PatchBand />
					<BraidBand />
					<KnitBand rows={3} />
					{quiltBlocks.map((name) => (
						<QuiltBlock key={name} name={name} />
					))}
				</Specimen>
			</Group>
			<Group title={kit.groups.colours}>
				{[GROUNDS, DEEDS, CRAFT, STANDING].map((colours) => (
					<ul key={colours[0]} className="mb-4 flex flex-wrap gap-3">
						{colours.map((colour) => (
							<li key={colour} className="w-28 text-caption">
								<span className={`block h-12 rounded-patch border border-line ${colour}`} />
								{colour.slice('bg-'.length)}
							</li>
						))}
					</ul>
				))}
			</Group>
			<Group title={kit.groups.type}>
				{SIZES.map((size) => (
					<p key={size} className={`mb-3 ${size}`}>
						{kit.sentence}
					</p>
				))}
			</Group>
		</>
	)
}
