/** Whether its embargo is over at an instant, whoever has noted that. */
export function isOver({ opensAt }: { opensAt: string | null }, at: string): boolean {
  return opensAt !== null && opensAt <= at;
}
