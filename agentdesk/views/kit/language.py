"""Language: loads the texts of the person's language, ours and Qt's own."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QObject, QTranslator

from agentdesk.platform.paths import resource

LANGUAGES = ("en", "es")
"""English stands in the sources; every other language has a file in resources/translations."""


class Language(QObject):
    """The language of the interface. Made before the first widget; widgets made later speak another one."""

    def __init__(self, app: QCoreApplication, locale: QLocale) -> None:
        """Speak the language of `locale` if there is a file for it, English otherwise."""
        super().__init__(app)
        self._app, self._system, self._chosen = app, locale, "system"
        self._translators: list[QTranslator] = []
        self.locale = locale
        self.speak(locale)

    def choose(self, choice: str) -> None:
        """Speak what a person chose: a language of `LANGUAGES`, or "system" for the one it began with."""
        if choice != self._chosen:
            self._chosen = choice
            self.speak(self._system if choice == "system" else QLocale(choice))

    def speak(self, locale: QLocale) -> None:
        """Change the language for everything that is made from now on; dates and money follow the locale."""
        for translator in self._translators:
            self._app.removeTranslator(translator)
        self._translators = []
        self.locale = locale
        QLocale.setDefault(locale)
        if locale.language() is QLocale.Language.English:
            return
        for name in ("agentdesk", "below"):
            self._add(locale, name, str(resource("translations")))
        self._add(locale, "qtbase", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))

    def _add(self, locale: QLocale, name: str, folder: str) -> None:
        translator = QTranslator(self)
        if translator.load(locale, name, "_", folder):
            self._app.installTranslator(translator)
            self._translators.append(translator)
