import { classes } from './classes.ts'

export type ButtonTone = 'primary' | 'secondary' | 'quiet' | 'danger' | 'cotton'
export type ButtonSize = 'small' | 'medium' | 'large'

export interface ButtonLook {
	/** one primary a page: what most people came to do */
	tone?: ButtonTone | undefined
	size?: ButtonSize | undefined
	/** as wide as its place */
	wide?: boolean | undefined
}

const TONES: Record<ButtonTone, string> = {
	primary: 'sewn bg-primary text-on-primary hover:bg-primary-strong',
	secondary:
		'border-[1.5px] border-edge bg-surface text-ink hover:border-ink hover:bg-sunken aria-pressed:border-ink',
	quiet: 'text-primary hover:bg-sunken',
	/** the primary one on an indigo ground */
	cotton: 'sewn bg-on-indigo text-indigo-deep hover:bg-turmeric',
	danger:
		'border-[1.5px] border-bad bg-surface text-bad hover:bg-bad hover:text-surface aria-pressed:bg-bad aria-pressed:text-surface',
}

const SIZES: Record<ButtonSize, string> = {
	small: 'min-h-9 px-3 text-small',
	medium: 'min-h-11 px-5 text-small',
	large: 'min-h-13 px-7 text-body',
}

/** The look that a button and a link that acts like one share. */
export function buttonLook({
	tone = 'primary',
	size = 'medium',
	wide = false,
}: ButtonLook): string {
	return classes(
		'inline-flex items-center justify-center gap-2 rounded-patch py-2 text-center font-semibold',
		'leading-tight transition-colors active:translate-y-px',
		'disabled:border-line disabled:bg-sunken disabled:text-muted disabled:active:translate-y-0',
		'threading aria-busy:cursor-progress',
		TONES[tone],
		SIZES[size],
		wide && 'w-full',
	)
}
