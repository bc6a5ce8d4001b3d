# Built in two steps, so that the image holds neither build tools nor the source. What is worked out from the content
# is kept beside it here, for the user of the image may not write there.
FROM python:3.13-slim AS build
WORKDIR /source
COPY pyproject.toml constraints.txt README.md LICENSE ./
COPY bot bot
COPY dialogues dialogues
COPY storage storage
RUN python -m venv /app \
 && /app/bin/pip install --no-cache-dir --disable-pip-version-check --only-binary=:all: -c constraints.txt . \
 && cd / && /app/bin/python -c "from bot.content import load; load()"

FROM python:3.13-slim
RUN useradd --uid 10001 --create-home --shell /usr/sbin/nologin hankala \
 && install -d -o hankala -g hankala /data
COPY --from=build /app /app
# matplotlib keeps its list of fonts there; at home it may not write.
ENV MPLCONFIGDIR=/tmp/matplotlib
ENV PATH=/app/bin:$PATH PYTHONUNBUFFERED=1 DATABASE_URL=sqlite:////data/hankala.sqlite3
USER hankala
WORKDIR /data
VOLUME /data
HEALTHCHECK --interval=60s --timeout=10s --start-period=30s CMD ["hankala", "healthy"]
CMD ["hankala", "run"]
