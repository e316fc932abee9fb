import type { Network } from '#domain/network.ts';
import type { EngineParameters } from '#engine/parameters.ts';
import type { Scenario, ShownResult } from '#engine/scenario/result.ts';
import type { runScenario } from '#engine/scenario/runScenario.ts';
import { Dropped, type EnginePort } from '#worker/port.ts';
import { startEngine } from '#worker/startEngine.ts';

export interface Question {
  readonly network: Network;
  readonly scenario: Scenario;
  readonly parameters: Partial<EngineParameters>;
  /** A slider is held: the answer may start from the last one. */
  readonly isDragging: boolean;
}

type Start = typeof startEngine;

/**
 * The engine as the page's state sees it: a question that changes, and the newest answer. The engine runs in a thread
 * of its own; where that cannot be, it runs in the page, which a solve of a few milliseconds allows.
 */
export class EngineLink {
  readonly #start: Start;
  #port: EnginePort | null = $state.raw(null);
  /** The engine in the page itself. */
  #run: typeof runScenario | null = $state.raw(null);
  #answer: { readonly question: Question; readonly result: ShownResult } | null = $state.raw(null);
  #prepared: Promise<void> | null = null;
  #opened: Pick<Question, 'network' | 'parameters'> | null = null;

  constructor(start: Start = startEngine) {
    this.#start = start;
  }

  /** Starts the thread, once; without threads fetches the engine into the page. */
  prepare(): Promise<void> {
    this.#prepared ??= this.#open();
    return this.#prepared;
  }

  /** Asks whenever the question changes. Lives as long as the page. */
  follow(question: () => Question | null): void {
    $effect.root(() => {
      $effect(() => {
        const asked = question();
        if (!asked) return;
        void this.prepare();
        if (this.#port) void this.#ask(this.#port, asked);
      });
    });
  }

  /** The answer to a question, or to the one before it on the same network; `null` when there is none yet. */
  answerTo({ network, scenario, parameters }: Question): ShownResult | null {
    if (this.#run) return this.#run(network, scenario, parameters);
    return this.#answer?.question.network === network ? this.#answer.result : null;
  }

  /** Whether the answer that there is belongs to this very question and not to the one before it. */
  isAnswered(question: Question): boolean {
    return this.#run !== null || this.#answer?.question === question;
  }

  async #open(): Promise<void> {
    this.#port = this.#start((message) => void this.#fallBack(message));
    if (!this.#port) await this.#intoPage();
  }

  async #ask(port: EnginePort, question: Question): Promise<void> {
    const { network, scenario, parameters, isDragging } = question;
    const { commodity } = network;
    try {
      if (this.#opened?.network !== network || this.#opened.parameters !== parameters) {
        this.#opened = { network, parameters };
        // Not awaited: the thread answers in order, and what could not be opened cannot be asked either.
        port.ask('open', { network, parameters: { ...parameters } }).catch(() => {});
      }
      const result = await port.ask('scenario', { commodity, scenario, isDragging });
      this.#answer = { question, result };
    } catch (error) {
      if (error instanceof Dropped) return;
      await this.#fallBack(error instanceof Error ? error.message : String(error));
    }
  }

  /** A thread that broke is not asked again: the page goes on by itself. */
  async #fallBack(message: string): Promise<void> {
    console.error(`Engine: ${message}; it goes on in the page.`);
    this.#port = null;
    await this.#intoPage();
  }

  async #intoPage(): Promise<void> {
    const engine = await import('#engine/scenario/runScenario.ts');
    this.#run = engine.runScenario;
  }
}
