import { Link } from '@remix-run/react'
import { useCopy } from '#app/copy/use-copy.ts'
import { classes } from '#app/ui/kit/classes.ts'
import { Icon } from '#app/ui/kit/icon.tsx'
import { fabric, StillPicture, yarn } from './still-picture.tsx'

const SIZES = '(min-width: 64rem) 25vw, 50vw'

/** Both crafts as four patches of one quilt: cloth and thread, each beside what is made of it. */
export function CraftQuilt() {
	const { home, crafts } = useCopy().storefront
	return (
		<section aria-labelledby="kerajinan">
			<h2 id="kerajinan" className="sr-only">
				{home.craftsTitle}
			</h2>
			<div className="grid grid-cols-2 lg:grid-cols-4">
				<StillPicture
					picture={fabric}
					alt={home.fabricAlt}
					sizes={SIZES}
					className="size-full min-h-56 object-cover lg:aspect-square"
				/>
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
					className="bg-turmeric-deep text-ink max-lg:order-last lg:order-last"
				/>
				<StillPicture
					picture={yarn}
					alt={home.yarnAlt}
					sizes={SIZES}
					className="size-full min-h-56 object-cover lg:aspect-square"
				/>
			</div>
		</section>
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
				'group sewn flex min-h-56 flex-col justify-between gap-4 p-5 focus-visible:-outline-offset-8 focus-visible:outline-current sm:p-8',
				className,
			)}
		>
			<span className="flex flex-col gap-2">
				<span className="font-display text-title sm:text-heading">{title}</span>
				<span className="hidden max-w-72 text-small sm:block">{text}</span>
			</span>
			<span className="flex items-center gap-2 font-semibold text-small group-hover:underline group-hover:underline-offset-4">
				{action}
				<Icon name="arrow-right" size={18} />
			</span>
		</Link>
	)
}
