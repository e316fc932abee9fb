import { render, screen } from '@testing-library/svelte';
import { expect, it } from 'vitest';
import Term from '#ui/glossary/Term.svelte';

it('is a button that controls the definition it stands for', () => {
  render(Term, { id: 'hhi' });
  const button = screen.getByRole('button', { name: 'HHI' });
  const note = screen.getByRole('note');
  expect(button.getAttribute('aria-controls')).toBe(note.id);
  expect(button.getAttribute('popovertarget')).toBe(note.id);
  expect(button.getAttribute('aria-expanded')).toBe('false');
  expect(note.textContent).toContain('squared');
});

it('adds no space to the sentence that it stands in', () => {
  const { container } = render(Term, { id: 'flow' });
  const term = container.querySelector('.term');
  const around = [...(term?.childNodes ?? [])].filter((node) => node.nodeType === Node.TEXT_NODE);
  expect(around.map((node) => node.textContent).join('')).toBe('');
});
