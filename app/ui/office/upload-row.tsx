import { fill } from '#app/copy/fill.ts'
import { refusalWords } from '#app/copy/refusal-words.ts'
import { useCopy } from '#app/copy/use-copy.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { classes } from '#app/ui/kit/classes.ts'
import { Icon } from '#app/ui/kit/icon.tsx'
import { PatchMark } from '#app/ui/kit/patch-mark.tsx'
import type { Upload } from './upload-list.ts'

interface Props {
	upload: Upload
	isFirst: boolean
	isLast: boolean
	onAgain(): void
	onDrop(): void
	onMove(by: -1 | 1): void
}

/** A chosen file: how far it has come, what is the matter with it, and what can be done. */
export function UploadRow({ upload, isFirst, isLast, onAgain, onDrop, onMove }: Props) {
	const copy = useCopy()
	const words = copy.pictures.uploader
	const { name, step, percent, uploadId } = upload
	const isWrong = step === 'failed' || step === 'refused'
	return (
		<li className="flex flex-wrap items-center gap-3 rounded-patch border border-line bg-surface p-2.5">
			{uploadId ? (
				<img
					src={`/bengkel/foto/${uploadId}/kecil`}
					alt=""
					width={56}
					height={56}
					className="size-14 rounded-small bg-tile object-cover"
				/>
			) : (
				<span className="grid size-14 place-items-center rounded-small bg-tile">
					<PatchMark size={32} className="opacity-40" />
				</span>
			)}
			<div className="min-w-0 flex-1">
				<p className="break-all font-semibold text-small">{name}</p>
				<p
					role={isWrong ? 'alert' : undefined}
					className={classes('text-caption', isWrong ? 'font-medium text-bad' : 'text-muted')}
				>
					{upload.refusal
						? refusalWords(copy, upload.refusal)
						: fill(words.steps[step], { percent })}
				</p>
				{step === 'sending' && (
					<progress
						value={percent}
						max={100}
						aria-label={fill(words.progressOf, { name })}
						className="bar mt-1 block h-2 w-full"
					/>
				)}
			</div>
			<div className="ml-auto flex flex-wrap items-center gap-1">
				{step === 'failed' && (
					<Button type="button" tone="secondary" size="small" onClick={onAgain}>
						{words.again}
					</Button>
				)}
				<Mover upload={upload} by={-1} disabled={isFirst} onMove={onMove} />
				<Mover upload={upload} by={1} disabled={isLast} onMove={onMove} />
				<button
					type="button"
					onClick={onDrop}
					aria-label={fill(step === 'done' ? words.hideOf : words.cancelOf, { name })}
					className="grid size-11 place-items-center rounded-patch hover:bg-sunken"
				>
					<Icon name="close" size={18} />
				</button>
			</div>
		</li>
	)
}

interface MoverProps extends Pick<Props, 'upload' | 'onMove'> {
	by: -1 | 1
	disabled: boolean
}

function Mover({ upload, by, disabled, onMove }: MoverProps) {
	const words = useCopy().pictures.uploader
	const label = fill(by === -1 ? words.upOf : words.downOf, { name: upload.name })
	return (
		<button
			type="button"
			disabled={disabled}
			onClick={() => onMove(by)}
			aria-label={label}
			className="grid size-11 place-items-center rounded-patch hover:bg-sunken disabled:opacity-40"
		>
			<Icon name={by === -1 ? 'arrow-left' : 'arrow-right'} size={18} className="rotate-90" />
		</button>
	)
}
