import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import { useCopy } from '#app/copy/use-copy.ts'
import { classes } from '#app/ui/kit/classes.ts'
import { Icon } from '#app/ui/kit/icon.tsx'
import { fabric, StillPicture, yarn } from './still-picture.tsx'

/** Wider than the patch where it is cut at the sides: as high as it, and four to three. */
const SIZES = '(min-width: 64rem) 34vw, (min-width: 40rem) 50vw, 19rem'

/** Both crafts as four patches of one quilt: cloth and thread, each beside what is made of it. */
export function CraftQuilt() {
	const { home, crafts } = useCopy().storefront
	return (
		<section aria-labelledby="kerajinan" className="later-on-phone-28/1">
			<h2 id="kerajinan" className="sr-only">
				{home.craftsTitle}
			</h2>
			<div className="grid grid-cols-[2fr_3fr] sm:grid-cols-2 lg:grid-cols-4">
				<Cloth>
					<StillPicture picture={fabric} alt={home.fabricAlt} sizes={SIZES} className={COVER} />
				</Cloth>
				<Patch
					to="/produk?kerajinan=keset"
					title={crafts.keset}
					text={home.keset}
					action={home.seeKeset}
					className="bg-terracotta-deep text-on-indigo"
				/>
				<Patch
					to="/produk?kerajinan=rajut"
					title={crafts.rajut}
					text={home.rajut}
					action={home.seeRajut}
					className="order-last bg-turmeric-deep text-ink sm:max-lg:order-none"
				/>
				<Cloth>
					<StillPicture picture={yarn} alt={home.yarnAlt} sizes={SIZES} className={COVER} />
				</Cloth>
			</div>
		</section>
	)
}

const COVER =
	'absolute inset-0 size-full object-cover transition-transform duration-500 hover:scale-[1.02]'

/** The place of a picture, as high as the patch beside it. */
function Cloth({ children }: { children: ReactNode }) {
	return (
		<div className="relative min-h-56 overflow-hidden max-lg:after-first lg:aspect-square">
			{children}
		</div>
	)
}

interface PatchProps {
	to: string
	title: string
	text: string
	action: string
	className: string
}

function Patch({ to, title, text, action, className }: PatchProps) {
	return (
		<Link
			to={to}
			className={classes(
				'group sewn-wide flex min-h-56 flex-col justify-between gap-5 p-6 focus-visible:-outline-offset-8 focus-visible:outline-current sm:p-9',
				className,
			)}
		>
			<span className="flex flex-col gap-2">
				<span className="font-display text-title sm:text-heading">{title}</span>
				<span className="max-w-72 text-small">{text}</span>
			</span>
			<span className="flex items-center gap-2 font-semibold text-small group-hover:underline group-hover:underline-offset-4">
				{action}
				<Icon
					name="arrow-right"
					size={18}
					className="transition-transform group-hover:translate-x-1"
				/>
			</span>
		</Link>
	)
}
